package org.tom4j.requests;

import java.time.Duration;

/** How long is waited between two questions: longer each time. */
final class Pauses {
  static final Duration FIRST = Duration.ofSeconds(30);
  static final Duration LONGEST = Duration.ofMinutes(10);

  private Pauses() {}

  /**
   * @param looks how often it was looked at before
   */
  static Duration after(long looks) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(looks, 10));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
