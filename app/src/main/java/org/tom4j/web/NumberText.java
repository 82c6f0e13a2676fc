package org.tom4j.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as pages and tables write them: short, whatever a broker sends. */
public final class NumberText {
  private static final double LARGE = 1e9;
  private static final double SMALL = 0.0005;

  private NumberText() {}

  /**
   * {@code 20.000}; what that would make a line long or nothing at all has an exponent: {@code
   * 1.000e+300}, {@code 2.500e-08}. "" for null.
   */
  public static String threeDecimals(@Nullable Double number) {
    if (number == null) {
      return "";
    }
    double size = Math.abs(number);
    boolean plain = size < LARGE && (size >= SMALL || size == 0);
    return String.format(Locale.ROOT, plain ? "%.3f" : "%.3e", number);
  }
}
