package org.tom4j.runtime.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.http.FetchSeen;

/**
 * How a fetch ended.
 *
 * @param heard whether anything had come
 * @param took from its start to its end
 * @param seen what it saw of the service; null if it never got as far
 */
public record Ending(Outcome outcome, boolean heard, Duration took, @Nullable FetchSeen seen) {}
