package org.tom4j.listening;

import java.time.Duration;
import java.time.Instant;

/**
 * Nights as listening counts them: from 15:00 UTC to the next, which is day in Chile, California,
 * Hawaii's late night excepted, and Europe, so that no night of the large surveys is cut in two.
 */
final class Nights {
  /** After midnight UTC. */
  static final Duration BEGIN = Duration.ofHours(15);

  private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private Nights() {}

  /** When the night began that a moment is in. */
  static Instant begin(Instant moment) {
    long begins = BEGIN.toSeconds();
    long night = Math.floorDiv(moment.getEpochSecond() - begins, DAY_SECONDS);
    return Instant.ofEpochSecond(night * DAY_SECONDS + begins);
  }
}
