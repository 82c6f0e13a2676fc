package org.tom4j.astro;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Julian dates: days since noon of −4712-01-01 (Julian calendar), in the scale that the method
 * names.
 *
 * <p>Every method gives UTC to the microsecond; a double resolves 40 µs. A double is taken as the
 * shortest decimal that gives it back, which is what a service wrote unless it wrote more than 17
 * digits: take those as {@link BigDecimal}.
 *
 * <p>Every method throws {@link IllegalArgumentException}, naming the number, if it is NaN,
 * infinite or outside the years 1 to 9999.
 */
public final class Jd {
  private Jd() {}

  /** The time that a date tells in UTC. */
  public static Instant utc(double jd) {
    return utc(Days.decimal(jd, "JD"));
  }

  /** The time that a date tells in UTC. */
  public static Instant utc(BigDecimal jd) {
    return at(jd, TimeScale.UTC);
  }

  /** The time that a date tells in TAI, as in Rubin's alerts. */
  public static Instant tai(double jd) {
    return tai(Days.decimal(jd, "JD"));
  }

  /** The time that a date tells in TAI, as in Rubin's alerts. */
  public static Instant tai(BigDecimal jd) {
    return at(jd, TimeScale.TAI);
  }

  /** The time that a date tells in TT (ET before 1977). */
  public static Instant tt(double jd) {
    return tt(Days.decimal(jd, "JD"));
  }

  /** The time that a date tells in TT (ET before 1977). */
  public static Instant tt(BigDecimal jd) {
    return at(jd, TimeScale.TT);
  }

  /** The time that a date tells in TDB at the geocentre, to 20 µs. */
  public static Instant tdb(double jd) {
    return tdb(Days.decimal(jd, "JD"));
  }

  /** The time that a date tells in TDB at the geocentre, to 20 µs. */
  public static Instant tdb(BigDecimal jd) {
    return at(jd, TimeScale.TDB);
  }

  /** The time that a date tells in TCB, as in Gaia's alerts, to 20 µs. */
  public static Instant tcb(double jd) {
    return tcb(Days.decimal(jd, "JD"));
  }

  /** The time that a date tells in TCB, as in Gaia's alerts, to 20 µs. */
  public static Instant tcb(BigDecimal jd) {
    return at(jd, TimeScale.TCB);
  }

  /** The date in UTC. */
  public static double of(Instant utc) {
    return of(utc, TimeScale.UTC);
  }

  /** The date in another scale, as some services want to be asked. */
  public static double of(Instant utc, TimeScale scale) {
    return Days.of(scale.fromUtc(utc), Days.JD_OF_EPOCH);
  }

  private static Instant at(BigDecimal jd, TimeScale scale) {
    return scale.toUtc(Days.reading(jd, Days.JD_OF_EPOCH, "JD"));
  }
}
