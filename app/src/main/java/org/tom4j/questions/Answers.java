package org.tom4j.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.AskedRuns.Standing;

/**
 * What came of a question so far.
 *
 * @param version other than it was once anything has come or changed
 * @param parts a broker each, in the order of the modules
 * @param groups the one with the newest alert first
 */
record Answers(Question question, String version, List<Asked> parts, List<Group> groups) {

  /**
   * How it stands with one broker.
   *
   * @param standing of its run; null without one
   * @param state one lower-case word
   * @param ended whether nothing comes any more
   * @param shown alerts of it that fit the question
   */
  record Asked(
      Part part,
      @Nullable Standing standing,
      String state,
      boolean ended,
      String words,
      long shown) {

    boolean leftOut() {
      return part.state() == Part.State.LEFT_OUT;
    }

    boolean failed() {
      return state.equals("failed");
    }
  }

  /** Whether any broker may still tell more. */
  boolean running() {
    return parts.stream().anyMatch(part -> !part.ended());
  }
}
