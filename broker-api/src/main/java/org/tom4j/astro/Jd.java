package org.tom4j.astro;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * Julian Dates. The name of the method is the time scale the number is on; the result is UTC. A
 * double keeps a Julian Date to about 40 microseconds; a decimal text keeps what was written.
 */
public final class Jd {
  private static final BigDecimal MJD_ZERO = new BigDecimal("2400000.5");

  /**
   * TCB runs faster than TDB by L_B, and TDB = TCB − L_B (JD_TCB − T_0) 86400 s + TDB_0 with T_0 =
   * 2443144.5003725, TDB_0 = −6.55e−5 s (IAU 2006, resolution B3).
   */
  private static final BigDecimal L_B = new BigDecimal("1.550519768e-8");

  private static final BigDecimal T_0 = new BigDecimal("2443144.5003725");
  private static final BigDecimal TDB_0_DAYS =
      new BigDecimal("-6.55e-5").divide(new BigDecimal(86_400), 20, RoundingMode.HALF_EVEN);

  private Jd() {}

  /** Of a UTC clock: ZTF. */
  public static Instant utc(double jd) {
    return utc(DayCount.decimal(jd, "JD"));
  }

  /** Of a UTC clock, with every digit that was written. */
  public static Instant utc(BigDecimal jd) {
    return Mjd.utc(jd.subtract(MJD_ZERO));
  }

  /** Of a TAI clock. */
  public static Instant tai(double jd) {
    return LeapSeconds.utcOfTai(utc(jd));
  }

  /** Of a TDB clock, taken as TT: they differ by less than 2 ms. */
  public static Instant tdb(double jd) {
    return tdb(DayCount.decimal(jd, "JD"));
  }

  /** Of a TCB clock: Gaia's alerts. */
  public static Instant tcb(double jd) {
    BigDecimal tcb = DayCount.decimal(jd, "JD");
    BigDecimal drift = tcb.subtract(T_0).multiply(L_B);
    return tdb(tcb.subtract(drift).add(TDB_0_DAYS));
  }

  /** The UTC Julian Date of a time, in days. */
  public static double of(Instant utc) {
    return Mjd.of(utc) + 2400000.5;
  }

  private static Instant tdb(BigDecimal jd) {
    return LeapSeconds.utcOfTai(utc(jd).minus(Mjd.TT_MINUS_TAI));
  }
}
