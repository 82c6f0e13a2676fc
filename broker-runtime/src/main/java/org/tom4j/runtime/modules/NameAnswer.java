package org.tom4j.runtime.modules;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.runtime.feed.Outcome;

/**
 * What came of asking for an object by a name.
 *
 * @param object as the module told it, its texts on one line; null if there is none, or it could
 *     not be had
 * @param outcome how it ended; {@link Outcome.Complete} without an object: the service has none
 */
public record NameAnswer(@Nullable ResolvedObject object, Outcome outcome) {}
