package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;

/**
 * One run in a list of runs; texts ready to show, "" where there is none.
 *
 * @param invented whether nobody observed its alerts
 * @param state the word of its state
 * @param took how long, or "" while it goes on
 * @param seen alerts that were known as they are
 * @param passedOver by the query's filter; "" if it has none
 * @param error why it failed or was limited
 * @param scheduled whether a schedule started it
 * @param again where to post to run it once more, or null if it cannot be now
 */
public record RunLine(
    String href,
    String title,
    String broker,
    boolean invented,
    String started,
    String state,
    String took,
    String received,
    String kept,
    String fresh,
    String updated,
    String seen,
    String bad,
    String passedOver,
    String error,
    boolean scheduled,
    String version,
    @Nullable String again) {}
