package org.tom4j.brokers.jpl;

import org.jspecify.annotations.Nullable;

/**
 * What Horizons answers: text for people, in JSON.
 *
 * @param result the text
 * @param error what went wrong, in its words
 */
public record HorizonsAnswer(@Nullable String result, @Nullable String error) {
  private static final String NOBODY = "No matches found";

  /** Whether it says that nothing is called so. */
  boolean isNothing() {
    return text().contains(NOBODY) || words().contains(NOBODY);
  }

  String text() {
    return result == null ? "" : result;
  }

  String words() {
    return error == null ? "" : error.strip().replaceAll("\\s+", " ");
  }
}
