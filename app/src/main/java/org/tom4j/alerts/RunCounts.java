package org.tom4j.alerts;

/**
 * What a run has done so far.
 *
 * @param received elements of the answer, good and bad
 * @param bad elements that could not be used
 * @param kept rows of this run
 * @param fresh rows that are NEW
 * @param updated rows that are UPDATED
 */
record RunCounts(long received, long bad, long kept, long fresh, long updated) {
  static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0);

  RunCounts plus(RunCounts more) {
    return new RunCounts(
        received + more.received,
        bad + more.bad,
        kept + more.kept,
        fresh + more.fresh,
        updated + more.updated);
  }
}
