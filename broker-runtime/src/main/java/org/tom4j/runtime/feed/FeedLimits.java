package org.tom4j.runtime.feed;

import java.time.Duration;

/**
 * How far a fetch goes.
 *
 * @param elements at most so many elements, good and bad
 * @param time at most so long
 */
public record FeedLimits(long elements, Duration time) {

  /** The same with fewer elements, if those are fewer. */
  public FeedLimits atMost(long fewer) {
    return new FeedLimits(Math.min(fewer, elements), time);
  }
}
