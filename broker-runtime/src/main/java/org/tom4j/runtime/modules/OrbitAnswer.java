package org.tom4j.runtime.modules;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.runtime.feed.Outcome;

/**
 * What came of asking for an orbit.
 *
 * @param orbit as the module gave it; null if there is none, or it could not be had
 * @param outcome how it ended; {@link Outcome.Complete} without an orbit: the service has none
 */
public record OrbitAnswer(@Nullable Orbit orbit, Outcome outcome) {}
