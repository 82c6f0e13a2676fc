package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;

/**
 * Where a run stands, as the live page is told.
 *
 * @param rate elements a second: over the last seconds while it runs here, else over all of it; 0
 *     if that would say nothing
 * @param paused why it waits, in words; null if it does not
 * @param stopping whether it was asked to stop and has not yet
 */
record RunProgress(
    long runId,
    RunState state,
    RunCounts counts,
    double rate,
    @Nullable String paused,
    boolean stopping) {
  /** A rate of fewer, or over less time, is an accident of when the run began. */
  private static final int FEWEST = 100;

  private static final long SHORTEST_NANOS = 100_000_000L;

  RunProgress {
    stopping = stopping && state == RunState.RUNNING;
  }

  RunProgress(long runId, RunState state, RunCounts counts, double rate) {
    this(runId, state, counts, rate, null, false);
  }

  boolean ended() {
    return state != RunState.RUNNING;
  }

  /** The word for its state that a person reads. */
  String word() {
    if (ended()) {
      return state.word();
    }
    return stopping ? "stopping" : paused == null ? state.word() : "paused";
  }

  RunProgress asStopping() {
    return new RunProgress(runId, state, counts, rate, paused, true);
  }

  /** Elements a second over a time, or 0 where the figure would mean nothing. */
  static double mean(RunCounts counts, long nanos) {
    return counts.received() < FEWEST || nanos < SHORTEST_NANOS
        ? 0
        : counts.received() * 1e9 / nanos;
  }

  /** The data of an event of a live page. */
  String json() {
    return """
    {"state":"%s","received":%d,"kept":%d,"bad":%d,"fresh":%d,"updated":%d,"dropped":%d,"unknown":%d,"rate":%d,"ended":%b,"paused":"%s"}\
    """
        .formatted(
            word(),
            counts.received(),
            counts.kept(),
            counts.bad(),
            counts.fresh(),
            counts.updated(),
            counts.passedOver().dropped(),
            counts.passedOver().unknown(),
            Math.round(rate),
            ended(),
            paused == null ? "" : paused);
  }
}
