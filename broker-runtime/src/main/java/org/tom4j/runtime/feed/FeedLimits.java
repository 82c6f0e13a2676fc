package org.tom4j.runtime.feed;

import java.time.Duration;

/**
 * How far a fetch goes.
 *
 * @param elements at most so many elements, good and bad
 * @param time at most so long
 */
public record FeedLimits(long elements, Duration time) {

  /** What both allow. */
  public FeedLimits within(FeedLimits other) {
    return new FeedLimits(
        Math.min(elements, other.elements), time.compareTo(other.time) <= 0 ? time : other.time);
  }

  /** The same with fewer elements, if those are fewer. */
  public FeedLimits atMost(long fewer) {
    return new FeedLimits(Math.min(fewer, elements), time);
  }
}
