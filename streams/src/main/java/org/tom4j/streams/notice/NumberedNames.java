package org.tom4j.streams.notice;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of which several may be of one name: the second has a 2 behind its name. */
final class NumberedNames {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /** The number from which on a name is looked for that is free. */
  private final Map<String, Integer> next = new HashMap<>();

  void add(String name, Object value) {
    if (members.putIfAbsent(name, value) == null) {
      return;
    }
    int number = next.getOrDefault(name, 2);
    while (members.putIfAbsent(name + number, value) != null) {
      number++;
    }
    next.put(name, number + 1);
  }

  /** In the order in which they were added. */
  Map<String, @Nullable Object> members() {
    return members;
  }
}
