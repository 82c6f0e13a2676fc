package org.tom4j.alerts;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * At most so many alerts a second are read, which spares a small machine; whoever sends waits. It
 * can be changed while it is at work. Any thread sets it, one waits.
 */
public final class Throttle {
  private static final double NANOS = 1e9;

  private final LongSupplier nanoTime;
  private volatile double perSecond;
  private long due;

  /**
   * @param perSecond 0 or less: as fast as it goes
   */
  public Throttle(double perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
  }

  public void set(double rate) {
    perSecond = rate;
  }

  /** Returns when the next alert may be read; at once if the thread is interrupted. */
  void awaitTurn() {
    double rate = perSecond;
    if (rate <= 0) {
      return;
    }
    long now = nanoTime.getAsLong();
    // What was not used before is not made up for: it would be a burst.
    due = due - now < 0 ? now : due;
    long wait = due - now;
    due += (long) (NANOS / rate);
    if (wait > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(wait);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
