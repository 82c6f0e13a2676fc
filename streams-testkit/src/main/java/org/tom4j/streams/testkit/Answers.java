package org.tom4j.streams.testkit;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Waits for what Kafka's clients promise. */
final class Answers {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private Answers() {}

  /** What was promised; a refusal is thrown. */
  static <T> T of(Future<T> promise) {
    try {
      return promise.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka refuses: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka says nothing for " + PATIENCE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Kafka was asked", e);
    }
  }

  /** What was promised, or null where Kafka refuses with this. */
  static <T> @Nullable T orNull(Future<T> promise, Class<? extends Exception> refusal) {
    try {
      return of(promise);
    } catch (IllegalStateException e) {
      if (refusal.isInstance(e.getCause())) {
        return null;
      }
      throw e;
    }
  }

  /** Returns when it is so, and throws if it is not after a minute. */
  static void await(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Kafka has not, after " + PATIENCE + ": " + what);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while waiting for " + what, e);
      }
    }
  }
}
