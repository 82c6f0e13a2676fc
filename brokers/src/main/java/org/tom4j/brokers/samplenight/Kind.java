package org.tom4j.brokers.samplenight;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an invented object is. */
public enum Kind {
  /** Rises in two to three weeks, declines over months. */
  SUPERNOVA,
  /** A star that is magnified once by another one passing in front of it. */
  MICROLENSING,
  /** A star that pulsates. */
  VARIABLE_STAR,
  /** A minor planet: somewhere else each night. */
  MOVING_OBJECT;

  /** By its name in words, in any case; null for another one. */
  static @Nullable Kind named(String words) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().replace('_', ' ').equalsIgnoreCase(words))
        .findFirst()
        .orElse(null);
  }
}
