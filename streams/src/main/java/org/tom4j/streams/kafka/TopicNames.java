package org.tom4j.streams.kafka;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Topics as people write them.
 *
 * @param names each with {@code *} for anything, in order
 */
record TopicNames(Set<String> names) {
  /** Kafka's own rule, with the star. */
  private static final Pattern NAME = Pattern.compile("[\\w.*-]{1,249}");

  TopicNames {
    names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  /**
   * Names separated by commas or spaces.
   *
   * @throws IllegalArgumentException naming the first that no topic can have
   */
  static TopicNames of(String text) {
    Set<String> names =
        Arrays.stream(text.split("[,\\s]+", -1))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "'" + name + "' is no topic: letters, digits, '.', '_' and '-', and * for anything");
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no topic is named");
    }
    return new TopicNames(names);
  }

  /** Whether all are whole names. */
  boolean areExact() {
    return names.stream().noneMatch(name -> name.contains("*"));
  }

  /** What matches any of them, and nothing of Kafka's own. */
  Pattern pattern() {
    return Pattern.compile(
        names.stream()
            .map(name ->
                Arrays.stream(name.split("\\*", -1))
                    .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                    .collect(Collectors.joining(".*")))
            .collect(Collectors.joining("|", "(?!__)(?:", ")")));
  }

  /** Those of which there is no topic yet. */
  List<String> without(Set<String> topics) {
    return names.stream()
        .filter(name -> {
          Pattern one = new TopicNames(Set.of(name)).pattern();
          return topics.stream().noneMatch(topic -> one.matcher(topic).matches());
        })
        .toList();
  }
}
