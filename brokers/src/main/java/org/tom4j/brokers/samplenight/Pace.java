package org.tom4j.brokers.samplenight;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets so many through a second. Who comes late does not catch up more than a second's worth. One
 * thread.
 */
final class Pace {
  private static final long SECOND = 1_000_000_000;

  private final LongSupplier nanoTime;
  private final long interval;
  private long due;

  /**
   * @param perSecond at least 1
   * @param nanoTime a clock that only goes forward, nanoseconds
   */
  Pace(int perSecond, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.interval = SECOND / perSecond;
    this.due = nanoTime.getAsLong();
  }

  /** Waits for the next turn; false if the thread was interrupted, which it then still is. */
  boolean awaitTurn() {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    long now = nanoTime.getAsLong();
    if (now - due > SECOND) {
      due = now - SECOND;
    }
    long early = due - now;
    due += interval;
    // Waits shorter than a millisecond come out much longer: let a few through together instead.
    if (early < SECOND / 1000) {
      return true;
    }
    try {
      Thread.sleep(Duration.ofNanos(early));
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
