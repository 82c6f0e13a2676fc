package org.tom4j.questions;

import org.jspecify.annotations.Nullable;

/**
 * One broker's part of a question.
 *
 * @param run null before it is started, if it never is, or once it is no longer kept
 * @param words why it was left out or failed, "" otherwise
 */
record Part(String broker, State state, @Nullable Long run, String words) {

  enum State {
    /** Its module is being asked how it would ask. */
    WAITING,
    /** It has or had a run. */
    STARTED,
    /** Its broker cannot be asked so. */
    LEFT_OUT,
    /** The run could not be started. */
    FAILED,
    /** Somebody stopped the question before it was asked. */
    STOPPED
  }
}
