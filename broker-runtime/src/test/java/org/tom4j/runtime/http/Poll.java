package org.tom4j.runtime.http;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread brings about. */
final class Poll {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private Poll() {}

  static void until(BooleanSupplier done) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not come about within " + LONGEST);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
