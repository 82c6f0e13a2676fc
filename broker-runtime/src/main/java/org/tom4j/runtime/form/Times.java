package org.tom4j.runtime.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tom4j.astro.Mjd;

/** Times as people write them: ISO, a date with or without a time of day in UTC, or an MJD. */
final class Times {
  private static final Pattern CIVIL =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ]+([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?))?"
              + " *(Z|UTC|[+-][0-9]{2}:[0-9]{2})?");
  // Five digits: 1886 to 2132. A bare year or a Julian Date must not pass for an MJD.
  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}(\\.[0-9]{0,20})?");

  private Times() {}

  /**
   * @throws NotAValue if the text is no time
   */
  static Instant read(String text) {
    try {
      if (FIVE_DIGITS.matcher(text).matches()) {
        return Mjd.utc(new BigDecimal(text));
      }
      Matcher matcher = CIVIL.matcher(text);
      if (matcher.matches()) {
        LocalDate date = LocalDate.parse(matcher.group(1));
        LocalTime time =
            matcher.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(matcher.group(2));
        if (date.getYear() >= 1) {
          return OffsetDateTime.of(LocalDateTime.of(date, time), offset(matcher)).toInstant();
        }
      }
    } catch (DateTimeException notATime) {
      // Told below.
    }
    throw new NotAValue(
        Words.quoted(text)
            + " is not a time. Write it like 2018-08-27, 2018-08-27 15:43:47 (UTC), or as an MJD"
            + " of five digits, 58357.5");
  }

  private static ZoneOffset offset(Matcher matcher) {
    String zone = matcher.group(3);
    return zone == null || zone.equals("Z") || zone.equals("UTC")
        ? ZoneOffset.UTC
        : ZoneOffset.of(zone);
  }
}
