package org.tom4j.alerts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to do with an alert that may be a target already. */
enum OnMatch {
  /** Make nothing; ask the person. */
  ASK,
  /** Link the alert to that target. */
  LINK,
  /** Make a target of its own all the same. */
  NEW,
  /** Leave it. */
  SKIP;

  /** Unknown words ask. */
  static OnMatch of(@Nullable String word) {
    if (word != null) {
      for (OnMatch each : values()) {
        if (each.name().equals(word.toUpperCase(Locale.ROOT))) {
          return each;
        }
      }
    }
    return ASK;
  }
}
