package org.tom4j.astro;

/**
 * A place in galactic coordinates.
 *
 * @param longitudeDegrees l, in [0, 360)
 * @param latitudeDegrees b, in [−90, 90]
 */
public record Galactic(double longitudeDegrees, double latitudeDegrees) {

  // The rotation from ICRS: The Hipparcos and Tycho Catalogues, ESA SP-1200 (1997), vol. 1, 1.5.3,
  // transposed A_G as printed in equation 1.5.11.
  private static final double[][] FROM_ICRS = {
    {-0.0548755604162154, -0.8734370902348850, -0.4838350155487132},
    {+0.4941094278755837, -0.4448296299600112, +0.7469822444972189},
    {-0.8676661490190047, -0.1980763734312015, +0.4559837761750669}
  };

  static Galactic of(SkyPosition position) {
    double ra = Math.toRadians(position.raDegrees());
    double dec = Math.toRadians(position.decDegrees());
    double[] icrs = {Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)};
    double[] galactic = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        galactic[row] += FROM_ICRS[row][column] * icrs[column];
      }
    }
    double l = Math.toDegrees(Math.atan2(galactic[1], galactic[0]));
    double b = Math.toDegrees(Math.atan2(galactic[2], Math.hypot(galactic[0], galactic[1])));
    return new Galactic(l < 0 ? l + 360 : l, b);
  }
}
