package org.tom4j.skymaps;

import java.util.List;
import org.tom4j.web.Crumb;

/**
 * The alerts inside of a sky map. Every value is a text ready to show.
 *
 * @param words which were looked for, and how many were looked at
 */
public record AlertsInsidePage(String title, List<Crumb> crumbs, String words, List<Line> lines) {

  /** An alert inside; {@code mag} is "" if it tells none. */
  public record Line(
      String href,
      String name,
      String broker,
      String observed,
      String level,
      boolean half,
      String ra,
      String dec,
      String mag,
      String band,
      String bandLabel) {}
}
