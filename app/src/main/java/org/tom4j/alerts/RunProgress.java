package org.tom4j.alerts;

/**
 * Where a run stands, as the live page is told.
 *
 * @param rate elements a second over the last seconds
 */
record RunProgress(long runId, RunState state, RunCounts counts, double rate) {

  boolean ended() {
    return state != RunState.RUNNING;
  }
}
