package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Whether any process of this TOM does what a TOM does by itself. Any thread; the database is asked
 * every few seconds at most.
 */
public final class Presence {
  private static final Logger log = LoggerFactory.getLogger(Presence.class);
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final ProcessStore processes;
  private final boolean here;
  private final InstantSource clock;
  private Instant asked = Instant.EPOCH;
  private boolean known = true;

  /**
   * @param here whether this process does: then nobody need be asked
   */
  Presence(ProcessStore processes, boolean here, InstantSource clock) {
    this.processes = processes;
    this.here = here;
    this.clock = clock;
  }

  /** What people should know if there is none, in words; null: there is. */
  public @Nullable String missing() {
    return here || isKnown()
        ? null
        : "No process of this TOM listens: streams, schedules, photometry and actions wait. Start one"
            + " with: tom run --role listen";
  }

  private synchronized boolean isKnown() {
    Instant now = clock.instant();
    if (asked.plus(FRESH).isBefore(now) || asked.isAfter(now)) {
      asked = now;
      try {
        known = processes.anyListens();
      } catch (DataAccessException | TransactionException e) {
        log.warn("the database did not tell whether a process listens: {}", e.getMessage());
      }
    }
    return known;
  }
}
