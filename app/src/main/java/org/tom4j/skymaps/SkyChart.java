package org.tom4j.skymaps;

import java.util.List;

/**
 * A chart of the sky as an SVG image, whose colours are the page's.
 *
 * @param name which one it is, unlike any other on the page: {@code sky}
 * @param words what it shows, for those who cannot see it
 * @param outline its edge, as a path
 * @param grid circles of equal right ascension and declination, as one path
 * @param plane the galactic equator, as a path
 * @param ninety a path around the smallest region with 90 %, for the even-odd rule; half too
 * @param peaks the most probable place; none on a chart where its mark would hide the region
 * @param frame a path around what another chart shows larger, or ""
 */
public record SkyChart(
    String name,
    String words,
    int width,
    int height,
    String outline,
    String grid,
    String plane,
    List<Label> labels,
    String ninety,
    String half,
    List<Mark> peaks,
    String frame,
    List<Mark> targets) {

  /**
   * Words on a chart.
   *
   * @param anchor start, middle or end of the words stands at x
   */
  public record Label(String x, String y, String words, String anchor) {}

  /**
   * Something at a place.
   *
   * @param label beside it, or ""
   * @param title its name
   * @param href of its page, or ""
   */
  public record Mark(String x, String y, String label, String title, String href, boolean half) {}
}
