package org.tom4j.broker;

import org.jspecify.annotations.Nullable;

/**
 * A brightness on a linear scale. That of a difference may be negative: the object is fainter than
 * in the reference image.
 *
 * @param value signed, finite
 * @param error one standard deviation, 0 or above, in the same unit, or null
 * @param unit {@code "nJy"}, {@code "uJy"}, {@code "DN"} …
 */
public record Flux(double value, @Nullable Double error, String unit) {

  public Flux {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Flux.value is " + value + ", not a finite number");
    }
    if (error != null && !(error >= 0 && Double.isFinite(error))) {
      throw new IllegalArgumentException("Flux.error is " + error + ", not a finite number from 0");
    }
    if (unit.isBlank()) {
      throw new IllegalArgumentException("Flux.unit is blank");
    }
  }
}
