package org.tom4j.skymaps;

import org.tom4j.astro.SkyPosition;

/**
 * A part of the sky around a place, each area at its true share: Lambert's azimuthal projection
 * (Snyder 1987, USGS Professional Paper 1395, p. 182).
 */
final class Zoom implements Projection {
  private final double[] middle;
  private final double[] east;
  private final double[] north;
  private final double half;
  private final double scale;

  /**
   * @param radiusDegrees of the circle around the middle that fits onto the chart; below 180
   * @param half of the chart's side
   */
  Zoom(SkyPosition center, double radiusDegrees, double half) {
    double ra = Math.toRadians(center.raDegrees());
    double dec = Math.toRadians(center.decDegrees());
    this.middle = vector(center);
    this.east = new double[] {-Math.sin(ra), Math.cos(ra), 0};
    this.north =
        new double[] {-Math.sin(dec) * Math.cos(ra), -Math.sin(dec) * Math.sin(ra), Math.cos(dec)};
    this.half = half;
    this.scale = half / (2 * Math.sin(Math.toRadians(radiusDegrees) / 2));
  }

  static double[] vector(SkyPosition place) {
    double ra = Math.toRadians(place.raDegrees());
    double dec = Math.toRadians(place.decDegrees());
    return new double[] {Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)};
  }

  static SkyPosition place(double[] vector) {
    double ra = Math.toDegrees(Math.atan2(vector[1], vector[0]));
    double dec = Math.toDegrees(Math.atan2(vector[2], Math.hypot(vector[0], vector[1])));
    double turned = ra < 0 ? ra + 360 : ra;
    return SkyPosition.ofDegrees(turned >= 360 ? 0 : turned, dec);
  }

  @Override
  public Point project(SkyPosition place) {
    double[] v = vector(place);
    double cosine = dot(v, middle);
    double k = scale * Math.sqrt(2 / Math.max(1e-9, 1 + cosine));
    return new Point(half - k * dot(v, east), half - k * dot(v, north));
  }

  @Override
  public SkyPosition at(double x, double y) {
    double e = (half - x) / scale;
    double n = (half - y) / scale;
    double square = Math.min(4, e * e + n * n);
    double along = 1 - square / 2;
    double across = Math.sqrt(1 - square / 4);
    double[] v = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      v[axis] = along * middle[axis] + across * (e * east[axis] + n * north[axis]);
    }
    return place(v);
  }

  private static double dot(double[] one, double[] other) {
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
  }
}
