package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.web.Chip;

/**
 * A row of a table of alerts, every value a text ready to show, "" where there is none.
 *
 * @param seq its place in the order of arrival
 * @param positionError {@code ± 0.25″}, one sigma
 * @param moves whether it moves through the solar system
 * @param said what it says of itself
 * @param button what is called that makes a target of it, or links it to one
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
    List<Chip> said,
    String button,
    @Nullable Here here,
    @Nullable String url) {

  /**
   * A target at this place or of this name.
   *
   * @param how {@code same name}, {@code 0.5″}
   */
  public record Here(String href, String name, String how) {}
}
