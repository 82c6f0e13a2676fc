package org.tom4j.streams.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a registry knows: schemas by number, and the versions of subjects. */
final class RegisteredSchemas {
  private final Map<Integer, String> byId = new LinkedHashMap<>();
  private final Map<String, List<Integer>> subjects = new TreeMap<>();

  /**
   * Keeps a schema, and says its number: the old one if the text is known, else the next.
   *
   * @param id the number to give it; null = the next
   */
  synchronized int register(@Nullable Integer id, String subject, String schema) {
    int number = id == null ? numberOf(schema) : id;
    String known = byId.putIfAbsent(number, schema);
    if (known != null && !known.equals(schema)) {
      throw new IllegalArgumentException(number + " is another schema's number already");
    }
    List<Integer> versions = subjects.computeIfAbsent(subject, _ -> new ArrayList<>());
    if (!versions.contains(number)) {
      versions.add(number);
    }
    return number;
  }

  private int numberOf(String schema) {
    int highest = 0;
    for (Map.Entry<Integer, String> known : byId.entrySet()) {
      if (known.getValue().equals(schema)) {
        return known.getKey();
      }
      highest = Math.max(highest, known.getKey());
    }
    return highest + 1;
  }

  /** Null if nobody has that number. */
  synchronized @Nullable String schema(int id) {
    return byId.get(id);
  }

  synchronized List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** Numbers of a subject's schemas, version 1 first; null if there is no such subject. */
  synchronized @Nullable List<Integer> versions(String subject) {
    List<Integer> versions = subjects.get(subject);
    return versions == null ? null : List.copyOf(versions);
  }
}
