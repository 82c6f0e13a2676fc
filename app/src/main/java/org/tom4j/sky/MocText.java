package org.tom4j.sky;

import java.util.Locale;

/**
 * A region in ASCII, {@code 6/1-3 5 7/}: orders before a slash, cells and ranges of cells after.
 */
final class MocText {
  private static final int MOST_DIGITS = 19; // of the cells at order 29, and of a long

  private final byte[] text;
  private final MocCells cells;
  private int at;

  private MocText(byte[] text, MocCells cells) {
    this.text = text;
    this.cells = cells;
  }

  /**
   * @throws UnreadableMocException if it is nothing of that kind
   */
  static void read(byte[] text, MocCells into) {
    new MocText(text, into).read();
  }

  private void read() {
    long order = -1;
    for (skip(); at < text.length; skip()) {
      prefix();
      long first = number();
      if (is('/')) {
        at++;
        order = first;
        continue;
      }
      if (order < 0) {
        throw wrong("a cell stands before the first order and slash");
      }
      long last = first;
      if (is('-')) {
        at++;
        last = number();
      }
      cells.add(order, first, last);
    }
    if (order < 0) {
      throw new UnreadableMocException("it is empty");
    }
  }

  private void skip() {
    while (at < text.length && (text[at] == ',' || (text[at] >= 0 && text[at] <= ' '))) {
      at++;
    }
  }

  /** MOC 2.0 marks with a letter what an order is of. */
  private void prefix() {
    if (is('t') || is('f')) {
      throw wrong("this is a coverage in time or frequency, not of the sky alone");
    }
    if (is('s')) {
      at++;
    }
  }

  private long number() {
    int start = at;
    long number = 0;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      number = 10 * number + (text[at] - '0');
      if (++at - start > MOST_DIGITS || number < 0) {
        throw wrong("this number is too large");
      }
    }
    if (at == start) {
      throw wrong(at < text.length ? "a number is expected here" : "it breaks off");
    }
    return number;
  }

  private boolean is(char sign) {
    return at < text.length && text[at] == sign;
  }

  private UnreadableMocException wrong(String words) {
    return new UnreadableMocException(String.format(Locale.ROOT, "at byte %d: %s", at, words));
  }
}
