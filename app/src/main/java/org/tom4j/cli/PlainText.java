package org.tom4j.cli;

import org.jspecify.annotations.Nullable;

/** Text of strangers on a terminal: nothing in it may move a cursor or turn a line round. */
final class PlainText {
  private PlainText() {}

  /** The text with each control and direction mark as {@code ·}; "" for null. */
  static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(point -> plain.appendCodePoint(isHarmless(point) ? point : '\u00b7'));
    return plain.toString();
  }

  private static boolean isHarmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The text in so many characters: cut with {@code …}, or filled with blanks. */
  static String wide(@Nullable String text, int width) {
    String plain = of(text);
    return plain.length() > width
        ? plain.substring(0, width - 1) + "…"
        : plain + " ".repeat(width - plain.length());
  }
}
