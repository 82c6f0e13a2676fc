package org.tom4j.streams.kafka;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Topics as people write them.
 *
 * @param names each with {@code *} for anything and {@code {date}} for a night's date, in order
 * @param but a topic that is none of them though a star would stand for it, or null
 */
record TopicNames(Set<String> names, @Nullable String but) {
  /** Kafka's own rule, with the star. */
  private static final Pattern NAME = Pattern.compile("[\\w.*-]{1,249}");

  /** {@code {date}}, {@code {date:7}}. */
  private static final Pattern DATE = Pattern.compile("\\{date(?::(\\d{1,2}))?}");

  /** Nights before today whose topics are read, where the name does not say. */
  private static final int NIGHTS = 3;

  /** As surveys write the date into names: 20261127. */
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.BASIC_ISO_DATE;

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
      if (!NAME.matcher(DATE.matcher(name).replaceAll("20000101")).matches()) {
        throw new IllegalArgumentException(
            "'"
                + name
                + "' is no topic: letters, digits, '.', '_' and '-', * for anything, and {date} or"
                + " {date:7} for the dates of the last 3 or 7 nights and of today");
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no topic is named");
    }
    return new TopicNames(names, null);
  }

  /** The same without one topic; its names are none if it was the only one. */
  TopicNames butFor(@Nullable String topic) {
    Set<String> others = new LinkedHashSet<>(names);
    others.remove(topic);
    return new TopicNames(others, topic);
  }

  /** Whether all are whole names, of the same topics every day. */
  boolean areExact() {
    return names.stream().noneMatch(name -> name.contains("*")) && !areDated();
  }

  /** Whether other topics are meant tomorrow. */
  boolean areDated() {
    return names.stream().anyMatch(name -> DATE.matcher(name).find());
  }

  /**
   * What matches any of them, and nothing of Kafka's own.
   *
   * @param today the date in UTC
   */
  Pattern pattern(LocalDate today) {
    return Pattern.compile(
        names.stream()
            .map(name -> pattern(name, today))
            .collect(
                Collectors.joining(
                    "|",
                    "(?!__)" + (but == null ? "" : "(?!" + Pattern.quote(but) + "$)") + "(?:",
                    ")")));
  }

  private static String pattern(String name, LocalDate today) {
    StringBuilder pattern = new StringBuilder();
    Matcher dates = DATE.matcher(name);
    int from = 0;
    while (dates.find()) {
      pattern.append(starred(name.substring(from, dates.start())));
      pattern.append(dates(dates, today));
      from = dates.end();
    }
    return pattern.append(starred(name.substring(from))).toString();
  }

  private static String dates(MatchResult found, LocalDate today) {
    int nights = found.group(1) == null ? NIGHTS : Integer.parseInt(found.group(1));
    return IntStream.rangeClosed(0, nights)
        .mapToObj(ago -> today.minusDays(ago).format(WRITTEN))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String starred(String text) {
    return Arrays.stream(text.split("\\*", -1))
        .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
        .collect(Collectors.joining(".*"));
  }

  /** Those of which there is no topic yet. */
  List<String> without(Set<String> topics, LocalDate today) {
    return names.stream()
        .filter(name -> {
          Pattern one = new TopicNames(Set.of(name), but).pattern(today);
          return topics.stream().noneMatch(topic -> one.matcher(topic).matches());
        })
        .toList();
  }
}
