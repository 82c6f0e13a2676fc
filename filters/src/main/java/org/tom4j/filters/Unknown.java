package org.tom4j.filters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The value of what an alert does not tell.
 *
 * @param missing in words for people, each once, the first ten: {@code alert.drb is missing}
 */
record Unknown(List<String> missing) {
  private static final int TOLD = 10;

  static Unknown of(String words) {
    return new Unknown(List.of(words));
  }

  /** What two parts do not know together. */
  Unknown and(Unknown other) {
    if (missing.equals(other.missing)) {
      return this;
    }
    Set<String> both = new LinkedHashSet<>(missing);
    both.addAll(other.missing);
    return new Unknown(both.stream().limit(TOLD).toList());
  }
}
