package org.tom4j.brokers.jpl;

import java.math.BigDecimal;

/** Julian dates as JPL writes them, TDB. */
final class JplDate {
  private static final BigDecimal JD_OF_MJD_0 = new BigDecimal("2400000.5");

  /** Beyond it, taking a difference would write out the zeros of {@code 1e999999999}. */
  private static final double MOST_DAYS = 1e8;

  private JplDate() {}

  /**
   * The modified Julian date. In decimal: as a double, a Julian date is good to 40 µs only.
   *
   * @param what it is of, for the words of the exception
   * @throws IllegalArgumentException if it is none
   */
  static double mjd(String what, String jd) {
    double rough;
    try {
      rough = Double.parseDouble(jd);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("'" + what + "' is no number: " + jd, notANumber);
    }
    if (!(rough > 0 && rough < MOST_DAYS)) {
      throw new IllegalArgumentException("'" + what + "' is no Julian date: " + rough);
    }
    return new BigDecimal(jd.strip()).subtract(JD_OF_MJD_0).doubleValue();
  }
}
