package org.tom4j.astro;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Angles in degrees as text with five decimals, 0.04 arcsec. */
final class DecimalDegrees {
  private static final int DECIMALS = 5;
  private static final BigDecimal CIRCLE = BigDecimal.valueOf(360);

  private DecimalDegrees() {}

  /** Of an angle in [0, 360), which the text stays in: 359.999999 is {@code 0.00000}. */
  static String around(double degrees) {
    BigDecimal rounded = rounded(degrees);
    return (rounded.compareTo(CIRCLE) < 0 ? rounded : rounded.subtract(CIRCLE)).toPlainString();
  }

  /** With the sign of the angle, also where it rounds to zero, as sexagesimal text has it. */
  static String signed(double degrees) {
    return (degrees < 0 ? "-" : "+") + rounded(Math.abs(degrees)).toPlainString();
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
