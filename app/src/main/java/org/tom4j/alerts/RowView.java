package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table of alerts, every value a text ready to show, "" where there is none.
 *
 * @param seq its place in the order of arrival
 * @param positionError {@code ± 0.25″}, one sigma
 * @param moves whether it moves through the solar system
 * @param here the target it is already, or null
 * @param url where the broker tells of it, safe to follow, or null
 */
public record RowView(
    long id,
    String seq,
    String mark,
    String time,
    String timeDetail,
    String name,
    String ra,
    String dec,
    String raSexagesimal,
    String decSexagesimal,
    String positionError,
    boolean moves,
    String mag,
    String band,
    String bandLabel,
    String score,
    String scoreName,
    @Nullable Here here,
    @Nullable String url) {

  /**
   * A target at this place or of this name.
   *
   * @param how {@code same name}, {@code 0.5″}
   */
  public record Here(String href, String name, String how) {}
}
