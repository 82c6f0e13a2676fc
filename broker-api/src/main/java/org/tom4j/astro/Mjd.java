package org.tom4j.astro;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Modified Julian dates: days since 1858-11-17T00:00, in the scale that the method names.
 *
 * <p>Every method gives UTC to the microsecond; a double resolves 1 µs. A double is taken as the
 * shortest decimal that gives it back, which is what a service wrote unless it wrote more than 17
 * digits: take those as {@link BigDecimal}.
 *
 * <p>Every method throws {@link IllegalArgumentException}, naming the number, if it is NaN,
 * infinite or outside the years 1 to 9999.
 */
public final class Mjd {
  private Mjd() {}

  /** The time that a date tells in UTC. */
  public static Instant utc(double mjd) {
    return at(mjd, TimeScale.UTC);
  }

  /** The time that a date tells in UTC. */
  public static Instant utc(BigDecimal mjd) {
    return at(mjd, TimeScale.UTC);
  }

  /** The time that a date tells in TAI, as in Rubin's alerts. */
  public static Instant tai(double mjd) {
    return at(mjd, TimeScale.TAI);
  }

  /** The time that a date tells in TAI, as in Rubin's alerts. */
  public static Instant tai(BigDecimal mjd) {
    return at(mjd, TimeScale.TAI);
  }

  /** The time that a date tells in TT (ET before 1977). */
  public static Instant tt(double mjd) {
    return at(mjd, TimeScale.TT);
  }

  /** The time that a date tells in TT (ET before 1977). */
  public static Instant tt(BigDecimal mjd) {
    return at(mjd, TimeScale.TT);
  }

  /** The time that a date tells in TDB at the geocentre, to 20 µs. */
  public static Instant tdb(double mjd) {
    return tdb(Days.decimal(mjd, "MJD"));
  }

  /** The time that a date tells in TDB at the geocentre, to 20 µs. */
  public static Instant tdb(BigDecimal mjd) {
    return at(mjd, TimeScale.TDB);
  }

  /** The time that a date tells in TCB, as in Gaia's alerts, to 20 µs. */
  public static Instant tcb(double mjd) {
    return tcb(Days.decimal(mjd, "MJD"));
  }

  /** The time that a date tells in TCB, as in Gaia's alerts, to 20 µs. */
  public static Instant tcb(BigDecimal mjd) {
    return at(mjd, TimeScale.TCB);
  }

  /** The date in UTC. */
  public static double of(Instant utc) {
    return of(utc, TimeScale.UTC);
  }

  /** The date in another scale, as some services want to be asked. */
  public static double of(Instant utc, TimeScale scale) {
    return Days.of(scale.fromUtc(utc), Days.MJD_OF_EPOCH);
  }

  private static Instant at(double mjd, TimeScale scale) {
    long micros = MjdClock.micros(mjd);
    return micros == MjdClock.OTHER
        ? at(Days.decimal(mjd, "MJD"), scale)
        : scale.toUtc(Days.ofMicros(micros));
  }

  private static Instant at(BigDecimal mjd, TimeScale scale) {
    return scale.toUtc(Days.reading(mjd, Days.MJD_OF_EPOCH, "MJD"));
  }
}
