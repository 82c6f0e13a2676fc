package org.tom4j.skymaps;

import org.tom4j.astro.SkyPosition;

/**
 * The whole sky as an ellipse, each area at its true share (Snyder 1987, USGS Professional Paper
 * 1395, p. 249), with 12 h in the middle.
 *
 * @param cx of the middle; cy too
 * @param radius half of its height
 */
record Mollweide(double cx, double cy, double radius) implements Projection {
  private static final double MIDDLE = 180;

  @Override
  public Point project(SkyPosition place) {
    return project(place.raDegrees() - MIDDLE, place.decDegrees());
  }

  /**
   * @param east of the middle, from −180 to 180, both edges included
   */
  Point project(double east, double dec) {
    double theta = theta(Math.toRadians(dec));
    return new Point(cx - 2 * radius * east / 180 * Math.cos(theta), cy - radius * Math.sin(theta));
  }

  /** Of 2θ + sin 2θ = π sin δ, by bisection: Newton's way is slow and wild near the poles. */
  private static double theta(double dec) {
    double wanted = Math.PI * Math.sin(dec);
    double low = -Math.PI / 2;
    double high = Math.PI / 2;
    for (int step = 0; step < 45; step++) {
      double middle = (low + high) / 2;
      if (2 * middle + Math.sin(2 * middle) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  @Override
  public SkyPosition at(double x, double y) {
    double north = Math.clamp((cy - y) / radius, -1, 1);
    double theta = Math.asin(north);
    double dec = Math.asin(Math.clamp((2 * theta + Math.sin(2 * theta)) / Math.PI, -1, 1));
    double width = 2 * radius * Math.cos(theta);
    double east = width < 1e-9 ? 0 : Math.clamp((cx - x) / width, -1, 1);
    double ra = MIDDLE + east * 180;
    return SkyPosition.ofDegrees(ra >= 360 ? 359.999999 : Math.max(0, ra), Math.toDegrees(dec));
  }
}
