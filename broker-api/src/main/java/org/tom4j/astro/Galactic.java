package org.tom4j.astro;

/**
 * ICRS to galactic coordinates by the rotation that the Hipparcos catalogue defines: pole at α =
 * 192.85948°, δ = +27.12825°, ascending node at l = 32.93192° (ESA SP-1200, The Hipparcos and Tycho
 * Catalogues, vol. 1, 1997, section 1.5.3, eq. 1.5.11). The digits are those of ERFA's {@code
 * icrs2g}, as far as a double holds them.
 */
final class Galactic {
  private static final double[] TO_CENTRE = {
    -0.05487556041621537, -0.873437090234885, -0.4838350155487132
  };
  private static final double[] TO_ROTATION = {
    0.49410942787558365, -0.4448296299600112, 0.7469822444972188
  };
  private static final double[] TO_POLE = {
    -0.8676661490190047, -0.19807637343120152, 0.4559837761750669
  };

  private Galactic() {}

  /** Degrees in [−180, +180]. */
  static double longitude(SkyPosition position) {
    return Math.toDegrees(Math.atan2(dot(TO_ROTATION, position), dot(TO_CENTRE, position)));
  }

  /** Degrees in [−90, +90]. */
  static double latitude(SkyPosition position) {
    double plane = Math.hypot(dot(TO_CENTRE, position), dot(TO_ROTATION, position));
    return Math.toDegrees(Math.atan2(dot(TO_POLE, position), plane));
  }

  private static double dot(double[] axis, SkyPosition position) {
    double ra = Math.toRadians(position.raDegrees());
    double dec = Math.toRadians(position.decDegrees());
    return axis[0] * Math.cos(dec) * Math.cos(ra)
        + axis[1] * Math.cos(dec) * Math.sin(ra)
        + axis[2] * Math.sin(dec);
  }
}
