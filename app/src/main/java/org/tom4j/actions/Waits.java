package org.tom4j.actions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When what failed is tried again. */
final class Waits {
  private static final Duration FIRST = Duration.ofMinutes(1);

  /** An address that comes back is noticed within so long. */
  private static final Duration LONGEST_OF_LANE = Duration.ofHours(1);

  /** After so long it is given up. */
  static final Duration PATIENCE = Duration.ofDays(1);

  private Waits() {}

  /**
   * The next try, doubled each time from a minute on; the last one is a day after the first was
   * due.
   *
   * @param tries so far, all in vain; at least 1
   * @param since when its day began
   * @return empty if it is given up
   */
  static Optional<Instant> next(int tries, Instant since, Instant now) {
    Instant end = since.plus(PATIENCE);
    if (!now.isBefore(end)) {
      return Optional.empty();
    }
    Instant next = now.plus(doubled(tries, PATIENCE));
    return Optional.of(next.isBefore(end) ? next : end);
  }

  /**
   * @param failures in a row, at least 1
   */
  static Duration ofLane(int failures) {
    return doubled(failures, LONGEST_OF_LANE);
  }

  private static Duration doubled(int times, Duration most) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(times - 1, 20));
    return wait.compareTo(most) < 0 ? wait : most;
  }
}
