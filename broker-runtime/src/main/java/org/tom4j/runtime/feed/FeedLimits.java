package org.tom4j.runtime.feed;

import java.time.Duration;

/**
 * How far a fetch goes.
 *
 * @param elements at most so many elements, good and bad
 * @param time at most so long
 */
public record FeedLimits(long elements, Duration time) {}
