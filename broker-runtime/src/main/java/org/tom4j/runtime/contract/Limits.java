package org.tom4j.runtime.contract;

import java.time.Duration;
import java.util.Set;
import org.tom4j.runtime.http.NetworkSettings;

/** How long things may take while a module is checked: all much shorter than in earnest. */
final class Limits {
  /** A whole check. */
  static final Duration CHECK = Duration.ofSeconds(8);

  /** What should happen at once, on a busy machine. */
  static final Duration AT_ONCE = Duration.ofSeconds(3);

  /** How long one looks for something that should not happen. */
  static final Duration LOOK = Duration.ofMillis(100);

  /** Alerts that are looked at; a module may have no end of them. */
  static final int ALERTS = 1000;

  private static final long ANSWER_BYTES = 8L << 20;

  private Limits() {}

  /**
   * Limits of the network.
   *
   * @param silence between two bytes of an answer
   */
  static NetworkSettings network(Duration silence) {
    return new NetworkSettings(
        "tom4j",
        Set.of(),
        false,
        AT_ONCE,
        silence,
        ANSWER_BYTES,
        1 << 20,
        1000,
        Duration.ofSeconds(1),
        1_000_000,
        Duration.ofSeconds(1));
  }
}
