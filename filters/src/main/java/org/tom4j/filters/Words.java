package org.tom4j.filters;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** Values as people read them. */
final class Words {
  private static final int LONG = 100;
  private static final MathContext SHOWN = new MathContext(10);

  private Words() {}

  static String of(Object value) {
    return switch (value) {
      case Double number -> number(number);
      case Bound bound -> bound.words();
      case String text -> "\"" + shortened(text) + "\"";
      case Unknown unknown -> shortened("unknown: " + String.join("; ", unknown.missing()));
      case List<?> _ -> "a list"; // what a packet has not decoded yet is left alone
      case Map<?, ?> _ -> "members";
      default -> value.toString();
    };
  }

  /**
   * {@code 20}, {@code 0.65}: with the digits of a float if it was one, else ten of them at most;
   * by how much a comparison holds is told apart.
   */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    float coarse = (float) value;
    if (coarse == value) {
      return Float.toString(coarse);
    }
    double size = Math.abs(value);
    BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
    return size >= 1e-6 && size < 1e15 ? rounded.toPlainString() : rounded.toString();
  }

  /** At most 100 characters, and none cut in two. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONG
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONG)) + "…";
  }
}
