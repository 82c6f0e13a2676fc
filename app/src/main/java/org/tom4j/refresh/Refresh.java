package org.tom4j.refresh;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a target's photometry at one broker, as last asked for.
 *
 * @param broker whom, or "": whom to ask is still to be found out, or nobody could be
 * @param object the name it is asked by; null: by the target's alert
 * @param asked when it was asked for
 * @param ended when the answer was kept; null: it is waited for
 * @param points how many measurements the answer had
 * @param fresh how many of them were not known
 * @param words what is missing and why, or ""
 */
public record Refresh(
    String broker,
    @Nullable String object,
    State state,
    Instant asked,
    @Nullable Instant ended,
    long points,
    long fresh,
    String words) {

  /** How far it is. */
  public enum State {
    WAITING,
    DONE,
    /** A setting is missing, an account mostly; the words say which. */
    NOT_ASKED,
    /** Something is missing; the words say what. */
    FAILED
  }

  public boolean isNotAsked() {
    return state == State.NOT_ASKED;
  }

  public boolean isWaiting() {
    return state == State.WAITING;
  }
}
