package org.tom4j.astro;

import java.time.Duration;
import java.time.Instant;

/** The barycentric scales against terrestrial time. */
final class Barycentric {
  private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");
  private static final double SECONDS_A_CENTURY = 36_525.0 * 86_400;

  /** IAU 2006 Resolution B3: L_B, TDB0 in seconds, and T0 = JD 2443144.5003725 (TCB). */
  private static final double RATE = 1.550519768e-8;

  private static final double TDB_AT_ORIGIN = -6.55e-5;
  private static final Instant ORIGIN = Instant.parse("1977-01-01T00:00:32.184Z");

  /** Amplitude in seconds, rate in radians a Julian century, phase in radians. */
  private static final double[][] TERMS = {
    {0.001657, 628.3076, 6.2401},
    {0.000022, 575.3385, 4.2970},
    {0.000014, 1256.6152, 6.1969},
    {0.000005, 606.9777, 4.0212},
    {0.000005, 52.9691, 0.4444},
    {0.000002, 21.3299, 5.5431}
  };

  private Barycentric() {}

  /**
   * TDB − TT at the geocentre to 10 µs for 1600–2200 (Kaplan 2005, USNO Circular 179, eq. 2.6). The
   * two scales are so near that a reading of either serves as the argument.
   */
  static Duration tdbMinusTt(Instant reading) {
    double centuries = secondsBetween(J2000, reading) / SECONDS_A_CENTURY;
    double seconds = 0.000010 * centuries * Math.sin(628.3076 * centuries + 4.2490);
    for (double[] term : TERMS) {
      seconds += term[0] * Math.sin(term[1] * centuries + term[2]);
    }
    return duration(seconds);
  }

  /** TCB − TDB when a TCB clock shows {@code reading} (IAU 2006 Resolution B3). */
  static Duration tcbMinusTdb(Instant reading) {
    return duration(RATE * secondsBetween(ORIGIN, reading) - TDB_AT_ORIGIN);
  }

  private static double secondsBetween(Instant from, Instant to) {
    Duration between = Duration.between(from, to);
    return between.getSeconds() + between.getNano() * 1e-9;
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
