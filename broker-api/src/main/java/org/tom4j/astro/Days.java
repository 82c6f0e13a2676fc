package org.tom4j.astro;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;

/** Times counted in days. All arithmetic is decimal, so that no digit of a long number is lost. */
final class Days {
  /** MJD 40587 is 1970-01-01. */
  static final BigDecimal MJD_OF_EPOCH = new BigDecimal("40587");

  /** JD 2440587.5 is 1970-01-01T00:00. */
  static final BigDecimal JD_OF_EPOCH = new BigDecimal("2440587.5");

  private static final BigDecimal MICROSECONDS_A_DAY = new BigDecimal("86400000000");
  private static final BigDecimal NANOSECONDS_A_DAY = new BigDecimal("86400000000000");

  private static final MathContext FORTY_DIGITS = new MathContext(40);

  /** 0001-01-01 and 10000-01-01, in days since 1970: the years that every format can write. */
  private static final BigDecimal FIRST = new BigDecimal("-719162");

  private static final BigDecimal END = new BigDecimal("2932897");

  private Days() {}

  /** A double stands for the shortest decimal that gives it back: what the service wrote. */
  static BigDecimal decimal(double days, String what) {
    if (!Double.isFinite(days)) {
      throw new IllegalArgumentException(what + " " + days + " is not a finite number of days");
    }
    return BigDecimal.valueOf(days);
  }

  /** The reading of a clock, rounded to microseconds. */
  static Instant reading(BigDecimal days, BigDecimal ofEpoch, String what) {
    BigDecimal since = sane(days, what).subtract(ofEpoch);
    if (since.compareTo(FIRST) < 0 || since.compareTo(END) >= 0) {
      throw outside(days, what);
    }
    return ofMicros(
        since.multiply(MICROSECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** Microseconds since 1970. */
  static Instant ofMicros(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }

  /**
   * The same to 40 digits. A stranger's {@code 1e999999999} is short to write, but subtracting from
   * it as it stands would take a gigabyte.
   */
  private static BigDecimal sane(BigDecimal days, String what) {
    long digitsBeforePoint = (long) days.precision() - days.scale();
    if (days.signum() == 0 || digitsBeforePoint < -20) {
      return BigDecimal.ZERO;
    }
    if (digitsBeforePoint > 9) {
      throw outside(days, what);
    }
    return days.round(FORTY_DIGITS);
  }

  private static IllegalArgumentException outside(BigDecimal days, String what) {
    return new IllegalArgumentException(
        what + " " + days.round(MathContext.DECIMAL128) + " is outside the years 1 to 9999");
  }

  static double of(Instant reading, BigDecimal ofEpoch) {
    BigDecimal nanos =
        BigDecimal.valueOf(reading.getEpochSecond())
            .movePointRight(9)
            .add(BigDecimal.valueOf(reading.getNano()));
    return nanos.divide(NANOSECONDS_A_DAY, 18, RoundingMode.HALF_EVEN).add(ofEpoch).doubleValue();
  }
}
