package org.tom4j.filters;

import java.util.List;
import java.util.Map;

/** Values as people read them. */
final class Words {
  private static final int LONG = 100;

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

  /** The shortest decimal that gives the number back: {@code 20}, {@code 0.65}. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** At most 100 characters, and none cut in two. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONG
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONG)) + "…";
  }
}
