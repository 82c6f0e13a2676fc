package org.tom4j.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Extra values as a form has them: {@code key=value}, one a line. A line end in a value is written
 * {@code \n}, a backslash {@code \\}, an equals sign in a key {@code \=}.
 */
final class ExtraText {
  private ExtraText() {}

  static String of(List<TargetExtra> extras) {
    return extras.stream().map(ExtraText::line).collect(Collectors.joining("\n"));
  }

  private static String line(TargetExtra extra) {
    return escaped(extra.key()).replace("=", "\\=") + "=" + escaped(extra.value());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /**
   * What was read.
   *
   * @param problem what is wrong, in words; null: nothing
   */
  record Read(List<TargetExtra> extras, @Nullable String problem) {}

  /**
   * Reads the lines.
   *
   * @param known the extras there were: those that are unchanged keep their source
   */
  static Read read(String text, List<TargetExtra> known) {
    Map<String, TargetExtra> lines = new HashMap<>();
    known.forEach(extra -> lines.put(line(extra), extra));
    Map<String, TargetExtra> read = new LinkedHashMap<>();
    for (String line : text.split("\\R", -1)) {
      if (line.isBlank()) {
        continue;
      }
      @Nullable TargetExtra extra = lines.getOrDefault(line, typed(line));
      if (extra == null) {
        return new Read(
            List.of(),
            "“"
                + line.strip()
                + "” is not understood: write key=value, one a line; to remove a value"
                + " remove its line.");
      }
      if (read.put(extra.key(), withSource(extra, known)) != null) {
        return new Read(List.of(), "“" + extra.key() + "” is there twice.");
      }
    }
    return new Read(new ArrayList<>(read.values()), null);
  }

  /** An extra that is as it was keeps its source; what a person changed is the person's. */
  static TargetExtra withSource(TargetExtra extra, List<TargetExtra> known) {
    return known.stream()
        .filter(old -> old.key().equals(extra.key()) && old.value().equals(extra.value()))
        .findFirst()
        .orElse(new TargetExtra(extra.key(), extra.value(), null));
  }

  private static @Nullable TargetExtra typed(String line) {
    int equals = equals(line);
    if (equals < 0) {
      return null;
    }
    String key = unescaped(line.substring(0, equals)).strip();
    String value = unescaped(line.substring(equals + 1)).strip();
    return key.isEmpty() || value.isEmpty() ? null : new TargetExtra(key, value, null);
  }

  /** Where the key ends, or −1. */
  private static int equals(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '=') {
        return i;
      }
    }
    return -1;
  }

  private static String unescaped(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      switch (next) {
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case '\\', '=' -> plain.append(next);
        default -> plain.append(c);
      }
      if ("nr\\=".indexOf(next) >= 0) {
        i++;
      }
    }
    return plain.toString();
  }
}
