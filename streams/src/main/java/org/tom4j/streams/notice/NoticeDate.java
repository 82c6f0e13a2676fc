package org.tom4j.streams.notice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as GCN Classic has them, all UTC. */
final class NoticeDate {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\w{3},? +(\\d{1,2}) +(\\w{3}) +(\\d{2}) +(\\d{2}):(\\d{2}):(\\d{2}) *(?:UTC?|GMT)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** TJD 0 is 1968-05-24, JD 2440000.5; 1970-01-01 is 587 days later. */
  private static final long TJD_OF_EPOCH = 587;

  private static final long SECONDS_A_DAY = 86_400;
  private static final int LAST_TJD = 100_000;

  private NoticeDate() {}

  /** {@code Wed 18 Jan 06 17:00:02 UT} in ISO 8601; null for what is no such date. */
  static @Nullable String iso(@Nullable String written) {
    Matcher match = WRITTEN.matcher(written == null ? "" : written.strip());
    if (!match.matches()) {
      return null;
    }
    int year = Integer.parseInt(match.group(3));
    try {
      return LocalDateTime.of(
              year < 90 ? 2000 + year : 1900 + year, // GCN began in 1992
              MONTHS.indexOf(match.group(2).toLowerCase(Locale.ROOT)) + 1,
              Integer.parseInt(match.group(1)),
              Integer.parseInt(match.group(4)),
              Integer.parseInt(match.group(5)),
              Integer.parseInt(match.group(6)))
          .toInstant(ZoneOffset.UTC)
          .toString();
    } catch (DateTimeException none) {
      return null;
    }
  }

  /**
   * A truncated Julian date, a whole number of days, and seconds of that day.
   *
   * @return null if either is none
   */
  static @Nullable String iso(long tjd, BigDecimal secondsOfDay) {
    if (tjd <= 0
        || tjd > LAST_TJD
        || secondsOfDay.signum() < 0
        || secondsOfDay.compareTo(BigDecimal.valueOf(SECONDS_A_DAY + 1)) >= 0) {
      return null;
    }
    return Instant.ofEpochSecond((tjd - TJD_OF_EPOCH) * SECONDS_A_DAY)
        .plusNanos(secondsOfDay.movePointRight(9).longValue())
        .toString();
  }
}
