package org.tom4j.astro;

/**
 * A direction in galactic coordinates.
 *
 * @param longitudeDegrees l, in [0, 360)
 * @param latitudeDegrees b, in [−90, +90]
 */
public record Galactic(double longitudeDegrees, double latitudeDegrees) {

  /**
   * The rotation from ICRS that the Hipparcos catalogue defines: pole at α = 192.85948°, δ =
   * +27.12825°, ascending node at l = 32.93192° (ESA SP-1200, The Hipparcos and Tycho Catalogues,
   * vol. 1, 1997, section 1.5.3, eq. 1.5.11). The digits are those of ERFA's {@code icrs2g}, as far
   * as a double holds them.
   */
  private static final double[][] FROM_ICRS = {
    {-0.05487556041621537, -0.873437090234885, -0.4838350155487132},
    {0.49410942787558365, -0.4448296299600112, 0.7469822444972188},
    {-0.8676661490190047, -0.19807637343120152, 0.4559837761750669}
  };

  static Galactic of(SkyPosition position) {
    double ra = Math.toRadians(position.raDegrees());
    double dec = Math.toRadians(position.decDegrees());
    double x = Math.cos(dec) * Math.cos(ra);
    double y = Math.cos(dec) * Math.sin(ra);
    double z = Math.sin(dec);
    double toCentre = dot(FROM_ICRS[0], x, y, z);
    double toRotation = dot(FROM_ICRS[1], x, y, z);
    double toPole = dot(FROM_ICRS[2], x, y, z);
    return new Galactic(
        SkyPosition.wrap(Math.toDegrees(Math.atan2(toRotation, toCentre))),
        Math.toDegrees(Math.atan2(toPole, Math.hypot(toCentre, toRotation))));
  }

  private static double dot(double[] axis, double x, double y, double z) {
    return axis[0] * x + axis[1] * y + axis[2] * z;
  }
}
