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

  /** {@code 1,284 received, 1,280 kept (12 new, 3 updated), 4 bad}. */
  String words() {
    return "%s received, %s kept (%s new, %s updated), %s bad"
        .formatted(
            AlertText.count(received),
            AlertText.count(kept),
            AlertText.count(fresh),
            AlertText.count(updated),
            AlertText.count(bad));
  }

  RunCounts plus(RunCounts more) {
    return new RunCounts(
        received + more.received,
        bad + more.bad,
        kept + more.kept,
        fresh + more.fresh,
        updated + more.updated);
  }
}
