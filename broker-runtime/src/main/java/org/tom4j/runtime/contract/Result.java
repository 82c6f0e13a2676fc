package org.tom4j.runtime.contract;

/** What came of a check. */
public sealed interface Result {

  /** The module keeps its word here. */
  record Passed() implements Result {}

  /**
   * The module breaks its word.
   *
   * @param words what happened, and what was expected
   */
  record Failed(String words) implements Result {}

  /**
   * There was nothing to check.
   *
   * @param words why
   */
  record Skipped(String words) implements Result {}
}
