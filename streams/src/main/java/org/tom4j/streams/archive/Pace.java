package org.tom4j.streams.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lets messages go at the pace they came at, or so much faster. One thread. */
final class Pace {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final double speed;
  private final LongSupplier nanoTime;
  private @Nullable Instant first;
  private long began;

  /**
   * @param speed times as fast as they came, at least 1
   * @param nanoTime for intervals, as {@code System::nanoTime}
   */
  Pace(double speed, LongSupplier nanoTime) {
    this.speed = speed;
    this.nanoTime = nanoTime;
  }

  /**
   * Waits until it is the turn of a message of some time; one that is late goes at once.
   *
   * @return whether to go on: not if the thread was interrupted
   */
  boolean awaitTurn(@Nullable Instant time) {
    if (time == null) {
      return !Thread.currentThread().isInterrupted();
    }
    if (first == null) {
      first = time;
      began = nanoTime.getAsLong();
    }
    Duration since = Duration.between(first, time);
    // A gap of years is none of a stream: what comes behind it goes at once.
    long due = since.abs().compareTo(LONGEST) > 0 ? 0 : (long) (since.toNanos() / speed);
    long wait = due - (nanoTime.getAsLong() - began);
    try {
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
      return !Thread.currentThread().isInterrupted();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
