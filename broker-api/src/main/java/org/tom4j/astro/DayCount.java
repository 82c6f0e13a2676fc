package org.tom4j.astro;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** Days since an epoch as times, to the microsecond. */
final class DayCount {
  private static final BigDecimal MICROS_A_DAY = new BigDecimal("86400000000");

  private DayCount() {}

  /**
   * @param epoch the day count's zero
   * @throws IllegalArgumentException if the result lies outside the years 0 to 9999
   */
  static Instant after(Instant epoch, BigDecimal days, String what) {
    BigDecimal micros = days.multiply(MICROS_A_DAY).setScale(0, RoundingMode.HALF_EVEN);
    if (micros.abs().compareTo(new BigDecimal("4e17")) > 0) {
      throw new IllegalArgumentException(what + " " + days.toPlainString() + " is no date");
    }
    long exact = micros.longValueExact();
    return epoch
        .plusSeconds(Math.floorDiv(exact, 1_000_000L))
        .plusNanos(Math.floorMod(exact, 1_000_000L) * 1_000);
  }

  static BigDecimal decimal(double days, String what) {
    if (!Double.isFinite(days)) {
      throw new IllegalArgumentException(what + " is " + days + ", not a finite number");
    }
    return BigDecimal.valueOf(days);
  }
}
