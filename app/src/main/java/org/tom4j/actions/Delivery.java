package org.tom4j.actions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be done with one alert.
 *
 * @param id its number, which receivers are told: the same at each try
 * @param test whether somebody wants to see if it works
 * @param alert null: it is no longer kept, or there is none to try with
 * @param run in which it was kept
 * @param mark new or updated; null of a test
 * @param filterVersion by which version of the query's filter it was kept; null: by none
 * @param since when its day began, after which it is given up
 * @param tries before this one
 */
record Delivery(
    long id,
    long query,
    Kind kind,
    boolean test,
    @Nullable Long alert,
    @Nullable Long run,
    @Nullable String mark,
    @Nullable Integer filterVersion,
    Instant since,
    int tries) {

  /** What came of it, or of a try. */
  enum State {
    WAITING,
    DONE,
    FAILED,
    CANCELLED
  }
}
