package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;

/**
 * How a saved query stands: its run under way, else its last one.
 *
 * @param state one lower-case word
 * @param running whether it goes on, stopping or paused included
 * @param mayStop whether the viewer may stop it, and nobody has yet
 * @param passedOver what its filter did not keep; null without one
 * @param rate elements a second, "" where the figure would mean nothing
 * @param paused why it waits, "" if it does not
 * @param timing when it began, and how long it took or has taken
 * @param rows kept by the query's latest runs together: changes when a further one came
 * @param told the numbers as an event of a run's page has them, JSON
 */
public record QueryStanding(
    long run,
    String state,
    boolean running,
    boolean mayStop,
    long received,
    long kept,
    long bad,
    long fresh,
    @Nullable PassedOver passedOver,
    String rate,
    String paused,
    String timing,
    long rows,
    String told) {

  public String path() {
    return "/alerts/run/" + run + "/";
  }
}
