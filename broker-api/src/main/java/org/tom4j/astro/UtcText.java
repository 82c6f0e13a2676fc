package org.tom4j.astro;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Times as services write them: ISO 8601 with T or a blank, with or without seconds, fraction and
 * zone; a date alone is its midnight; the date of HTTP ({@code Wed, 26 Aug 2020 11:51:04 GMT}).
 * Without a zone they are UTC, never the machine's. A leap second, {@code 2016-12-31T23:59:60Z}, is
 * the beginning of the next second, since {@link Instant} counts none: up to a second late.
 */
public final class UtcText {
  private final String text;
  private int at;
  private boolean leapSecond;

  private UtcText(String text) {
    this.text = text;
  }

  /**
   * @throws DateTimeException if the text is no such time, saying why
   */
  public static Instant parse(String text) {
    String stripped = text.strip();
    if (stripped.length() > 50) {
      throw new DateTimeException("too long for a time");
    }
    if (!stripped.isEmpty() && Character.isLetter(stripped.charAt(0))) {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(stripped, Instant::from);
    }
    return new UtcText(stripped).instant();
  }

  private Instant instant() {
    int year = number(4, 4);
    expect('-');
    int month = number(2, 2);
    expect('-');
    LocalDate day = LocalDate.of(year, month, number(2, 2));
    if (at == text.length()) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    if (!accept('T') && !accept('t') && !accept(' ')) {
      throw unexpected();
    }
    LocalTime time = time();
    ZoneOffset zone = zone();
    if (at < text.length()) {
      throw unexpected();
    }
    Instant instant = day.atTime(time).toInstant(zone);
    return leapSecond ? afterLeapSecond(instant) : instant;
  }

  /** There is one only at the end of a day in UTC. */
  private static Instant afterLeapSecond(Instant secondBefore) {
    Instant next = secondBefore.plusSeconds(1);
    if (!next.truncatedTo(ChronoUnit.DAYS).equals(next)) {
      throw new DateTimeException("second 60 is only at 23:59:60 UTC, a leap second");
    }
    return next;
  }

  private LocalTime time() {
    int hour = number(2, 2);
    expect(':');
    int minute = number(2, 2);
    int second = 0;
    int nanos = 0;
    if (accept(':')) {
      second = number(2, 2);
      if (accept('.') || accept(',')) {
        int start = at;
        nanos = number(1, 9);
        for (int digits = at - start; digits < 9; digits++) {
          nanos *= 10;
        }
      }
    }
    leapSecond = second == 60;
    return leapSecond ? LocalTime.of(hour, minute, 59) : LocalTime.of(hour, minute, second, nanos);
  }

  private ZoneOffset zone() {
    accept(' ');
    if (at == text.length() || accept('Z') || accept('z')) {
      return ZoneOffset.UTC;
    }
    if (text.startsWith("UTC", at) || text.startsWith("GMT", at)) {
      at += 3;
      return ZoneOffset.UTC;
    }
    int sign = accept('-') ? -1 : 1;
    if (sign == 1) {
      expect('+');
    }
    int hours = number(2, 2);
    int minutes = 0;
    if (accept(':') || at < text.length()) {
      minutes = number(2, 2);
    }
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private int number(int fewest, int most) {
    int value = 0;
    int start = at;
    while (at < text.length() && at - start < most) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      value = value * 10 + digit;
      at++;
    }
    if (at - start < fewest) {
      throw unexpected();
    }
    return value;
  }

  private boolean accept(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) {
    if (!accept(wanted)) {
      throw unexpected();
    }
  }

  private DateTimeException unexpected() {
    return new DateTimeException("no time like 2018-08-27T15:43:47Z");
  }
}
