package org.tom4j.runtime.http;

import java.time.Duration;

/**
 * How long a service may take.
 *
 * @param silence between two bytes
 * @param unending whether the answer has no end, and then neither a size nor a speed
 * @param minBytesPerSecond over the window
 */
record Patience(
    Duration connect,
    Duration silence,
    boolean unending,
    long minBytesPerSecond,
    Duration speedWindow) {

  static Patience of(NetworkSettings settings) {
    return new Patience(
        settings.connectTimeout(),
        settings.silence(),
        false,
        settings.minBytesPerSecond(),
        settings.speedWindow());
  }

  Patience withUnendingAnswers(Duration silent) {
    return new Patience(connect, silent, true, minBytesPerSecond, speedWindow);
  }

  /** For one read, in which bytes may trickle that never make up a byte of the answer. */
  Duration forRead() {
    return unending ? silence.multipliedBy(5).dividedBy(4) : longer(silence, speedWindow);
  }

  /** From the start of the connection to the end of the answer's headers. */
  Duration forHeaders() {
    return connect.plus(longer(silence, speedWindow));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
