package org.tom4j.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as people type them: with a point, and nothing that only a computer writes. */
public final class TypedNumber {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?");

  private TypedNumber() {}

  /** The finite number that the text is, with any minus sign; null: it is none. */
  public static @Nullable Double read(String text) {
    String plain = text.strip().replace('−', '-');
    if (!NUMBER.matcher(plain).matches()) {
      return null;
    }
    double number = Double.parseDouble(plain);
    return Double.isFinite(number) ? number : null;
  }

  /** What is wrong with a text that is none, in words. */
  public static String problem(String text) {
    String plain = text.strip();
    return "“"
        + plain
        + "” is not a number"
        + (read(plain.replace(',', '.')) == null
            ? "."
            : ": write " + plain.replace(',', '.') + ".");
  }
}
