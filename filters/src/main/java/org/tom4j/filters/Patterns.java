package org.tom4j.filters;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Reads the patterns of one filter, and bounds what they cost together. */
final class Patterns {
  private static final int LONGEST = 200;
  private static final int LARGEST = 5_000;

  private int size;

  /**
   * @throws IllegalArgumentException saying what is wrong with it
   */
  Pattern read(String written) {
    if (written.length() > LONGEST || Repeats.in(written) > 1_000) {
      throw new IllegalArgumentException(
          "the pattern is too large: 200 characters, and repeats of 1000 in all, are allowed");
    }
    Pattern pattern;
    try {
      pattern = Pattern.compile(written);
    } catch (PatternSyntaxException senseless) {
      throw new IllegalArgumentException(
          "the pattern cannot be read: " + senseless.getMessage(), senseless);
    }
    size += pattern.programSize();
    if (size > LARGEST) {
      throw new IllegalArgumentException("the patterns of the filter are too large together");
    }
    return pattern;
  }
}
