package org.tom4j.targets;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;

/**
 * A target that something may be.
 *
 * @param separation how far it is from the position asked for; null: a position is missing
 */
public record Match(Target target, MatchedBy how, @Nullable Angle separation) {}
