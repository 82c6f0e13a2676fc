package org.tom4j.db;

import java.util.Collections;

/** Marks for a statement's values, in number as many as it has. */
public final class Marks {
  private Marks() {}

  /** {@code ?, ?, …}: for so many values; "" for none. */
  public static String of(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** {@code (?, ?), (?, ?), …}: for so many rows of so many values. */
  public static String rows(int rows, int columns) {
    return String.join(", ", Collections.nCopies(rows, "(" + of(columns) + ")"));
  }
}
