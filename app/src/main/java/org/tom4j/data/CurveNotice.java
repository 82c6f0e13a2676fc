package org.tom4j.data;

/**
 * How it stands with a target's light curve at one broker.
 *
 * @param state whether it is under way
 * @param words a sentence for the target's page
 */
public record CurveNotice(State state, String words) {

  /** How far it is. */
  public enum State {
    WAITING,
    DONE,
    /** Something is missing; the words say what. */
    FAILED
  }
}
