package org.tom4j.alerts;

/**
 * What a run has done so far.
 *
 * @param received elements of the answer, good, bad and passed over
 * @param bad elements that could not be used
 * @param kept rows of this run
 * @param fresh rows that are NEW
 * @param updated rows that are UPDATED
 * @param passedOver by the query's filter
 */
record RunCounts(
    long received, long bad, long kept, long fresh, long updated, PassedOver passedOver) {
  static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0);

  /** Of a run that keeps all. */
  RunCounts(long received, long bad, long kept, long fresh, long updated) {
    this(received, bad, kept, fresh, updated, PassedOver.NOTHING);
  }

  /** {@code 1,284 received, 1,280 kept (12 new, 3 updated), 4 bad}. */
  String words() {
    return "%s received, %s kept (%s new, %s updated), %s%s bad"
        .formatted(
            AlertText.count(received),
            AlertText.count(kept),
            AlertText.count(fresh),
            AlertText.count(updated),
            passedOver.all() == 0
                ? ""
                : "%s dropped, %s unknown, "
                    .formatted(
                        AlertText.count(passedOver.dropped()),
                        AlertText.count(passedOver.unknown())),
            AlertText.count(bad));
  }

  RunCounts plus(RunCounts more) {
    return new RunCounts(
        received + more.received,
        bad + more.bad,
        kept + more.kept,
        fresh + more.fresh,
        updated + more.updated,
        passedOver.plus(more.passedOver));
  }
}
