package org.tom4j.astro;

/**
 * A direction in galactic coordinates.
 *
 * @param longitudeDegrees l, in [0, 360)
 * @param latitudeDegrees b, in [−90, +90]
 */
public record Galactic(double longitudeDegrees, double latitudeDegrees) {

  /**
   * The rotation from ICRS. The system is defined by the pole α = 12h49m, δ = +27.4° (B1950) with
   * the zero of longitude 123° from the north celestial pole (Blaauw et al. 1960, MNRAS 121, 123),
   * which in FK5 at J2000 is α = 192.8594812°, δ = +27.1282512°, 122.9319186°; FK5 is turned
   * against ICRS by the frame bias of USNO Circular 179 (Kaplan 2005, section 3.5). This is what
   * astropy computes; the rotation of the Hipparcos catalogue differs by 0.04″.
   */
  private static final double[][] FROM_ICRS = {
    {-0.05487565771259163, -0.8734370519556159, -0.48383507361671546},
    {0.4941094371927268, -0.4448297212232952, 0.7469821839866676},
    {-0.8676661375596576, -0.19807633727300053, 0.4559838136873016}
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

  /** Longitude in degrees to five decimals: {@code 184.55746}; what rounds to 360 is zero. */
  public String longitudeDecimal() {
    return DecimalDegrees.around(longitudeDegrees);
  }

  /** Latitude in degrees to five decimals, always with its sign: {@code -5.78436}. */
  public String latitudeDecimal() {
    return DecimalDegrees.signed(latitudeDegrees);
  }

  private static double dot(double[] axis, double x, double y, double z) {
    return axis[0] * x + axis[1] * y + axis[2] * z;
  }
}
