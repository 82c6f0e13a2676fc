package org.tom4j.astro;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * TAI − UTC in seconds since 1972. Source: IERS Bulletin C, leap-seconds.list; the last leap second
 * was at the end of 2016, none is announced.
 */
final class LeapSeconds {
  private static final NavigableMap<Instant, Integer> TAI_MINUS_UTC = new TreeMap<>();

  static {
    String[] days = {
      "1972-01-01", "1972-07-01", "1973-01-01", "1974-01-01", "1975-01-01", "1976-01-01",
      "1977-01-01", "1978-01-01", "1979-01-01", "1980-01-01", "1981-07-01", "1982-07-01",
      "1983-07-01", "1985-07-01", "1988-01-01", "1990-01-01", "1991-01-01", "1992-07-01",
      "1993-07-01", "1994-07-01", "1996-01-01", "1997-07-01", "1999-01-01", "2006-01-01",
      "2009-01-01", "2012-07-01", "2015-07-01", "2017-01-01"
    };
    for (int i = 0; i < days.length; i++) {
      TAI_MINUS_UTC.put(Instant.parse(days[i] + "T00:00:00Z"), 10 + i);
    }
  }

  private LeapSeconds() {}

  /** TAI − UTC at this UTC time; before 1972, when UTC ran at another rate, the first value. */
  static int at(Instant utc) {
    Map.Entry<Instant, Integer> entry = TAI_MINUS_UTC.floorEntry(utc);
    return entry == null ? 10 : entry.getValue();
  }

  /** The UTC time of a TAI clock's reading, written as if it were UTC. */
  static Instant utcOfTai(Instant tai) {
    Instant guess = tai.minusSeconds(at(tai));
    return tai.minusSeconds(at(guess));
  }
}
