package org.tom4j.runtime.modules;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Cutout;
import org.tom4j.runtime.feed.Outcome;

/**
 * What came of asking for a picture.
 *
 * @param cutout as the module gave it, at most 4 MiB; null if there is none, or it could not be had
 * @param outcome how it ended; {@link Outcome.Complete} without a picture: the alert has none
 */
public record CutoutAnswer(@Nullable Cutout cutout, Outcome outcome) {}
