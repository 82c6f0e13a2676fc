package org.tom4j.filters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counts in a pattern: nested ones multiply, and make a large machine of a short text. */
final class Repeats {
  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  private Repeats() {}

  /** At most so many times is something in it written out. */
  static double in(String pattern) {
    double product = 1;
    Matcher counts = COUNT.matcher(pattern);
    while (counts.find()) {
      String most =
          counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
      product *= Math.max(1, Integer.parseInt(most));
    }
    return product;
  }
}
