package org.tom4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads. */
public final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Conditions ask databases and pages: asked without a pause they take what is waited for its
   * time.
   */
  private static final Duration PAUSE = Duration.ofMillis(10);

  private Waiting() {}

  /** Returns once the condition holds; the test fails if that takes half a minute. */
  public static void await(BooleanSupplier condition) {
    Instant until = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited " + PATIENCE).isBefore(until);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
