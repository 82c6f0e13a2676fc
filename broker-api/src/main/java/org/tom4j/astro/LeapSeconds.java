package org.tom4j.astro;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * TAI − UTC, in whole seconds, since 1972.
 *
 * <p>The table is the IERS file leap-seconds.list (data.iers.org, Paris Observatory); Bulletin C
 * has announced no further leap second since the one at the end of 2016. Before 1972 UTC followed
 * the rotation of the Earth in other ways: the value of 1972 is given there, which is wrong by up
 * to 10 seconds from 1960 on.
 */
public final class LeapSeconds {
  private static final int FIRST = 10;

  /** The days on whose midnight UTC TAI − UTC became one larger, in order. */
  private static final String[] DAYS = {
    "1972-07-01", "1973-01-01", "1974-01-01", "1975-01-01", "1976-01-01", "1977-01-01",
    "1978-01-01", "1979-01-01", "1980-01-01", "1981-07-01", "1982-07-01", "1983-07-01",
    "1985-07-01", "1988-01-01", "1990-01-01", "1991-01-01", "1992-07-01", "1993-07-01",
    "1994-07-01", "1996-01-01", "1997-07-01", "1999-01-01", "2006-01-01", "2009-01-01",
    "2012-07-01", "2015-07-01", "2017-01-01"
  };

  private static final NavigableMap<Instant, Integer> BY_UTC = new TreeMap<>();

  /** The same by what a TAI clock reads when the leap second begins. */
  private static final NavigableMap<Instant, Integer> BY_TAI = new TreeMap<>();

  static {
    int offset = FIRST;
    for (String day : DAYS) {
      Instant midnight = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
      BY_TAI.put(midnight.plusSeconds(offset), offset + 1);
      offset++;
      BY_UTC.put(midnight, offset);
    }
  }

  private static final int LAST = FIRST + DAYS.length;

  /** What a TAI clock reads when the last leap second has ended. */
  private static final Instant AFTER_ALL_BY_TAI = BY_UTC.lastKey().plusSeconds(LAST);

  private LeapSeconds() {}

  /** TAI − UTC in seconds at {@code utc}: 10 until July 1972, 37 since 2017. */
  public static int taiMinusUtc(Instant utc) {
    return valueAt(BY_UTC, utc);
  }

  /**
   * The UTC at which a TAI clock reads {@code tai}. An {@link Instant} has no place for a leap
   * second: for its length the answer is the midnight that ends it.
   */
  static Instant utcOfTai(Instant tai) {
    // What is observed is mostly later than all of the table.
    if (tai.compareTo(AFTER_ALL_BY_TAI) >= 0) {
      return tai.minusSeconds(LAST);
    }
    Instant utc = tai.minusSeconds(valueAt(BY_TAI, tai));
    Instant midnight = BY_UTC.higherKey(utc);
    boolean leaping = midnight != null && taiMinusUtc(utc) < valueAt(BY_TAI, tai);
    return leaping ? midnight : utc;
  }

  private static int valueAt(NavigableMap<Instant, Integer> table, Instant when) {
    Map.@Nullable Entry<Instant, Integer> entry = table.floorEntry(when);
    return entry == null ? FIRST : entry.getValue();
  }
}
