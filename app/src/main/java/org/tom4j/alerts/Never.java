package org.tom4j.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Micros;

/**
 * The observed time in an alert's identity, where null would make every row without a time a new
 * one: the smallest number stands for none.
 */
final class Never {
  static final long MICROS = Long.MIN_VALUE;

  private Never() {}

  static long orMicros(@Nullable Instant time) {
    return time == null ? MICROS : Micros.of(time);
  }

  static @Nullable Instant toInstant(long micros) {
    return micros == MICROS ? null : Micros.toInstant(micros);
  }
}
