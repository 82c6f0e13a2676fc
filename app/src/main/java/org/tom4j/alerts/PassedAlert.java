package org.tom4j.alerts;

/**
 * An alert that a saved query kept, as pages show it.
 *
 * @param run which kept it
 * @param seq its place in that run's order of arrival, from 1
 * @param alertId the broker's
 * @param instant when it was observed, {@code 2018-08-27T15:43:47Z}, or ""
 * @param age how long ago that is, or ""
 * @param fainter whether its magnitude is of light that was lost against a reference
 * @param why where the filter that kept it tells why, or ""
 */
public record PassedAlert(
    long run,
    long seq,
    String alertId,
    String instant,
    String age,
    boolean fainter,
    String why,
    RowView row) {

  /** Names its place among all that the query kept. */
  public String key() {
    return run + "-" + seq;
  }
}
