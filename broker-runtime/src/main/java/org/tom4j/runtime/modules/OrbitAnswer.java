package org.tom4j.runtime.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.runtime.feed.Outcome;

/**
 * What came of asking for an orbit.
 *
 * @param orbit as the module gave it; null if there is none, or it could not be had
 * @param notes what the module said of it
 * @param outcome how it ended; {@link Outcome.Complete} without an orbit: the service has none
 */
public record OrbitAnswer(@Nullable Orbit orbit, List<String> notes, Outcome outcome) {

  public OrbitAnswer {
    notes = List.copyOf(notes);
  }

  public OrbitAnswer(@Nullable Orbit orbit, Outcome outcome) {
    this(orbit, List.of(), outcome);
  }
}
