package org.tom4j.brokers.mars;

import org.tom4j.form.Range;

/**
 * A window in right ascension as MARS compares it. The server keeps right ascension in −180…180 and
 * moves each end of a window there by itself, so that a window across 180° would match nothing; it
 * is refused in words instead.
 *
 * @param above degrees in −180…180, not included
 * @param below degrees in −180…180, not included
 */
record RaWindow(double above, double below) {

  /**
   * @param window degrees in 0…360; an open end is 0 or 360
   * @throws IllegalArgumentException if it leaves 0…360 or lies across 180
   */
  static RaWindow of(Range<Double> window) {
    Double min = window.min();
    Double max = window.max();
    double from = min == null ? 0 : min;
    double to = max == null ? 360 : max;
    if (!(from >= 0 && to <= 360)) {
      throw new IllegalArgumentException("RA runs from 0 to 360 degrees");
    }
    if (from < 180 && to > 180) {
      throw new IllegalArgumentException(
          "MARS cannot search an RA window across 180 degrees (an open end counts as 0 or 360):"
              + " ask for up to 180 and from 180 in two queries, or use a cone");
    }
    return from < 180 ? new RaWindow(from, to) : new RaWindow(from - 360, to - 360);
  }
}
