package org.tom4j.streams.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Jd;
import org.tom4j.astro.Mjd;
import org.tom4j.astro.UtcText;
import org.tom4j.streams.packet.Members;

/** What a member of a packet that is a time counts. */
enum MemberTime {
  /** A text, UTC where it names no zone. */
  ISO,
  /** Julian date, UTC. */
  JD,
  /** Modified Julian date, UTC. */
  MJD,
  /** Modified Julian date, TAI. */
  MJD_TAI,
  /** Seconds since 1970, UTC. */
  UNIX,
  /** Milliseconds since 1970, UTC. */
  UNIX_MS;

  private static final double MILLIS = 1_000;

  /** In the year 33,658; a number in microseconds or nanoseconds is none of milliseconds. */
  private static final double LATEST = 1e15;

  /**
   * As written in {@code tom.yaml}; null: iso.
   *
   * @throws IllegalArgumentException naming those there are
   */
  static MemberTime of(@Nullable String word) {
    if (word == null) {
      return ISO;
    }
    String wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values())
        .filter(time -> time.name().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "time-is is '"
                    + word
                    + "', and should be one of "
                    + Arrays.stream(values())
                        .map(time -> time.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", "))));
  }

  /**
   * The time in a member, UTC; null if there is none.
   *
   * @throws IllegalArgumentException if it is something else, naming it
   */
  @Nullable Instant read(Members members, String path) {
    try {
      if (this == ISO) {
        String text = members.text(path);
        return text == null ? null : UtcText.parse(text);
      }
      Double number = members.number(path);
      return number == null ? null : instant(number);
    } catch (DateTimeException | ArithmeticException none) {
      throw new IllegalArgumentException(path + " is no time: " + members.value(path), none);
    }
  }

  private Instant instant(double number) {
    return switch (this) {
      case JD -> Jd.utc(number);
      case MJD -> Mjd.utc(number);
      case MJD_TAI -> Mjd.tai(number);
      case UNIX -> sinceEpoch(number * MILLIS);
      case UNIX_MS -> sinceEpoch(number);
      case ISO -> throw new IllegalStateException("a text is no number");
    };
  }

  private static Instant sinceEpoch(double millis) {
    if (!(Math.abs(millis) < LATEST)) {
      throw new DateTimeException("outside of the calendar");
    }
    return Instant.ofEpochMilli(Math.round(millis));
  }
}
