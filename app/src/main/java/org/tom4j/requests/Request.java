package org.tom4j.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a request for photometry.
 *
 * @param id the TOM's own number
 * @param person who asked, or null: the console, or somebody who is gone
 * @param from the first exposures wanted, UTC
 * @param to the last
 * @param next when it is gone on with, at the earliest; of no meaning once it has ended
 * @param ended when; null: it is waited for
 * @param points how many measurements the answer had
 * @param fresh how many of them were not known
 * @param words how far it is, what is missing and why, or ""
 */
public record Request(
    long id,
    long targetId,
    String broker,
    @Nullable String person,
    Instant from,
    Instant to,
    State state,
    Instant asked,
    Instant next,
    @Nullable Instant ended,
    long points,
    long fresh,
    String words) {

  /** How far it is. */
  public enum State {
    /** The service has not taken it yet. */
    WAITING,
    /** The service has it. */
    ASKED,
    DONE,
    /** Something is missing; the words say what. */
    FAILED,
    /** Nobody waits for it any more; the service may still measure it. */
    CANCELLED;

    public boolean isOpen() {
      return this == WAITING || this == ASKED;
    }
  }
}
