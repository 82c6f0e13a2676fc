package org.tom4j.runtime.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How long a service asks to wait: seconds, or the date of HTTP. */
final class RetryAfter {

  /** Up to here seconds say more than a time. */
  private static final Duration SAT_OUT = Duration.ofMinutes(10);

  /** Longer than anybody waits. */
  private static final Duration VERY_LONG = Duration.ofDays(36_525);

  private static final List<String> COUNTS = List.of("x-rate-limit", "x-cone-rate-limit");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RetryAfter() {}

  /** What to do, as a sentence: a wait that one sits out in seconds, a longer one as a time. */
  static String words(Duration wait, Instant now) {
    if (wait.compareTo(VERY_LONG) >= 0) {
      return "It asks to wait very long: ask whoever runs it.";
    }
    return wait.compareTo(SAT_OUT) <= 0
        ? "Try again in " + wait.toSeconds() + " s."
        : "Try again after " + DAY.format(now.plus(wait)) + " UTC.";
  }

  /**
   * What the headers of a refusal ask for; null: nothing. Some services count several kinds of
   * questions and tell in seconds when each count begins anew: the longest of those used up counts.
   */
  static @Nullable Duration of(Function<String, @Nullable String> header, Instant now) {
    Duration asked = parse(header.apply("Retry-After"), now);
    if (asked != null) {
      return asked;
    }
    return COUNTS.stream()
        .filter(count -> "0".equals(header.apply(count + "-remaining")))
        .map(count -> header.apply(count + "-reset"))
        .filter(seconds -> seconds != null && seconds.strip().matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(String.valueOf(seconds).strip())))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Null if there is no such header or nothing can be made of it. */
  static @Nullable Duration parse(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    if (text.matches("[0-9]{1,1000}")) {
      return VERY_LONG;
    }
    try {
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      Duration wait = Duration.between(now, until);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException neither) {
      return null;
    }
  }
}
