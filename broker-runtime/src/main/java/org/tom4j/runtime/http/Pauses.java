package org.tom4j.runtime.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a fetch waits before it asks again. */
@FunctionalInterface
interface Pauses {

  /** Waits in earnest. */
  Pauses REAL = (time, closed) -> closed.await(time.toNanos(), TimeUnit.NANOSECONDS);

  /** Waits for a time, or until {@code closed} has come to zero; whether it has. */
  boolean pause(Duration time, CountDownLatch closed) throws InterruptedException;
}
