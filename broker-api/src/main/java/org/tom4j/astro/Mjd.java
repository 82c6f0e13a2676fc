package org.tom4j.astro;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * Modified Julian Dates. The name of the method is the time scale the number is on; the result is
 * UTC. A double keeps an MJD to about a microsecond.
 */
public final class Mjd {
  static final Instant ZERO = Instant.parse("1858-11-17T00:00:00Z");

  /** TT − TAI is 32.184 s by definition (IAU 1991, recommendation IV). */
  static final Duration TT_MINUS_TAI = Duration.ofMillis(32_184);

  private Mjd() {}

  /** Of a UTC clock: ZTF, most brokers. */
  public static Instant utc(double mjd) {
    return DayCount.after(ZERO, DayCount.decimal(mjd, "MJD"), "MJD");
  }

  /** Of a TAI clock: Rubin's {@code …MjdTai}. */
  public static Instant tai(double mjd) {
    return LeapSeconds.utcOfTai(utc(mjd));
  }

  /** Of a TT clock. */
  public static Instant tt(double mjd) {
    return LeapSeconds.utcOfTai(utc(mjd).minus(TT_MINUS_TAI));
  }

  /** Of a TDB clock, taken as TT: they differ by less than 2 ms (IAU 2006, resolution B3). */
  public static Instant tdb(double mjd) {
    return tt(mjd);
  }

  /** The UTC Modified Julian Date of a time, in days. */
  public static double of(Instant utc) {
    Duration since = Duration.between(ZERO, utc);
    long days = Math.floorDiv(since.getSeconds(), 86_400L);
    double seconds = Math.floorMod(since.getSeconds(), 86_400L) + since.getNano() / 1e9;
    return days + seconds / 86_400;
  }

  static Instant utc(BigDecimal mjd) {
    return DayCount.after(ZERO, mjd, "MJD");
  }
}
