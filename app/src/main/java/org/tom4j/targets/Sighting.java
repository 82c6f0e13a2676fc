package org.tom4j.targets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;

/**
 * Something that was seen, of which one may ask which target it is.
 *
 * @param names its name and aliases; blank ones are left out
 * @param position where it was seen; null for what has no position or moves through the solar
 *     system, which is never another thing at the same place
 * @param error how well the position is known, one sigma; null: not stated
 * @param at when it was seen, to which targets are moved; null: now
 */
public record Sighting(
    List<String> names,
    @Nullable SkyPosition position,
    @Nullable Angle error,
    @Nullable Instant at) {

  public Sighting {
    names = List.copyOf(names);
  }
}
