package org.tom4j.streams.notice;

import org.jspecify.annotations.Nullable;

/** Numbers as people and programs write them into notices. */
final class Numbers {
  private static final int LONGEST = 40;

  private Numbers() {}

  /** A finite number; null for what is none. */
  static @Nullable Double of(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    try {
      double number = Double.parseDouble(text.strip());
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }
}
