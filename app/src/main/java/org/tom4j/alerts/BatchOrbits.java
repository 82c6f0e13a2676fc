package org.tom4j.alerts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orbits for the alerts of one request, of which each is a question to a broker that a person waits
 * for: not more than so many, and none to a broker that could not be asked before. Used by one
 * thread.
 */
final class BatchOrbits {
  static final int MOST = 20;

  /** So long a person waits for one page; the question that is under way is still waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AlertOrbits orbits;
  private final Map<String, String> silent = new HashMap<>();
  private final long until = System.nanoTime() + PATIENCE.toNanos();
  private int asked;

  BatchOrbits(AlertOrbits orbits) {
    this.orbits = orbits;
  }

  OrbitFound of(StoredAlert alert) {
    @Nullable String before = silent.get(alert.broker());
    if (before != null) {
      return new OrbitFound.Missing(before, true);
    }
    if (orbits.canAsk(alert)) {
      if (asked >= MOST || System.nanoTime() > until) {
        return new OrbitFound.Missing(
            "it moves, and at most "
                + MOST
                + " orbits are asked for at once, within half a minute; create its target with the"
                + " next ones.",
            false);
      }
      asked++;
    }
    OrbitFound found = orbits.of(alert);
    if (found instanceof OrbitFound.Missing(var words, var cannotBeAsked) && cannotBeAsked) {
      silent.put(alert.broker(), words);
    }
    return found;
  }
}
