package org.tom4j.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a saved query is listened to.
 *
 * @param person whose runs they are; null: the console's, or somebody's who is gone
 * @param console whether they are the console's
 * @param perSecond alerts that are read at most; null: as fast as they come
 * @param begun when somebody began to listen, or went on after a pause, last
 * @param words why it is paused, or ""
 */
record Listening(
    long query,
    String broker,
    @Nullable Long person,
    boolean console,
    boolean paused,
    @Nullable Double perSecond,
    Instant since,
    Instant begun,
    String words) {
  /** Above this no limit is needed: nobody reads faster. */
  static final double FASTEST = 1_000_000;

  /** Slower is a pause. */
  static final double SLOWEST = 0.01;

  /**
   * A rate as somebody wrote it; null if it is "": as fast as they come.
   *
   * @throws IllegalArgumentException saying what it should be
   */
  static @Nullable Double rate(String text) {
    String written = text.strip();
    if (written.isEmpty()) {
      return null;
    }
    try {
      double rate = Double.parseDouble(written);
      if (rate >= SLOWEST && rate <= FASTEST) {
        return rate;
      }
    } catch (NumberFormatException none) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "A rate is a number of alerts a second from 0.01 to 1,000,000, or nothing: as fast as they"
            + " come.");
  }
}
