package org.tom4j.broker;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Jd;

/**
 * When a measurement was made, in UTC and as the service wrote it, so that a wrong conversion can
 * be undone.
 *
 * @param utc the instant, microseconds at best
 * @param original the number or text as the service wrote it ({@code "2459525.9685185"})
 * @param scale the time scale of {@code original}
 * @param reference which moment of the exposure it is, or null if the service does not say
 */
public record ObservationTime(
    Instant utc, String original, Scale scale, @Nullable Reference reference) {
  private static final BigDecimal MJD_0 = new BigDecimal("2400000.5");

  /** What the clock of a time counts. */
  public enum Scale {
    UTC,
    TAI,
    TT,
    TDB,
    TCB,
    /** Heliocentric Julian date: the instant the light would have reached the Sun. */
    HJD,
    /** Barycentric Julian date: the same for the solar system's centre of mass. */
    BJD,
    UNKNOWN
  }

  /** The moment of an exposure that a time tells. */
  public enum Reference {
    START,
    MID,
    /** Weighted by the exposure: the mean of several, or of an uneven one. */
    EXPOSURE
  }

  /**
   * A Julian date as the service wrote it.
   *
   * @param digits a number in decimal, every digit of it
   * @param scale what it counts; HJD, BJD and UNKNOWN are read as UTC and not converted, since that
   *     needs what is not told here
   * @throws IllegalArgumentException naming the digits, if they are no date of the years 1 to 9999
   */
  public static ObservationTime jd(String digits, Scale scale, @Nullable Reference reference) {
    BigDecimal days = number(digits);
    Instant utc =
        switch (scale) {
          case TAI -> Jd.tai(days);
          case TT -> Jd.tt(days);
          case TDB -> Jd.tdb(days);
          case TCB -> Jd.tcb(days);
          case UTC, HJD, BJD, UNKNOWN -> Jd.utc(days);
        };
    return new ObservationTime(utc, digits.strip(), scale, reference);
  }

  /** The same for a modified Julian date. */
  public static ObservationTime mjd(String digits, Scale scale, @Nullable Reference reference) {
    ObservationTime same = jd(number(digits).add(MJD_0).toPlainString(), scale, reference);
    return new ObservationTime(same.utc(), digits.strip(), scale, reference);
  }

  private static BigDecimal number(String digits) {
    try {
      return new BigDecimal(digits.strip());
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException("'" + digits + "' is no Julian date", noNumber);
    }
  }

  /** A time in UTC as the service wrote it. */
  public static ObservationTime utc(Instant utc, String original, @Nullable Reference reference) {
    return new ObservationTime(utc, original, Scale.UTC, reference);
  }
}
