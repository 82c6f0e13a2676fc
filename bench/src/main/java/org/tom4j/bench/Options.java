package org.tom4j.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words after a program's name: {@code --minutes 10}.
 *
 * @param command the whole line, as it is quoted beside a figure
 */
record Options(String command, Map<String, String> values) {

  static Options of(List<String> words) {
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i + 1 < words.size(); i += 2) {
      values.put(words.get(i).replaceFirst("^--", ""), words.get(i + 1));
    }
    return new Options("bench/run " + String.join(" ", words), values);
  }

  double number(String name, double otherwise) {
    String value = values.get(name);
    return value == null ? otherwise : Double.parseDouble(value);
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }
}
