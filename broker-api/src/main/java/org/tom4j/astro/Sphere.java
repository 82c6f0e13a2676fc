package org.tom4j.astro;

/**
 * Spherical trigonometry on degrees. Sines and cosines are taken of the distance to the nearest
 * zero in degrees, where a difference of doubles is exact, so cos 90° and sin 180° are 0.
 */
final class Sphere {
  private Sphere() {}

  /**
   * Vincenty's form for a sphere (Vincenty 1975, Survey Review 23, 88; eq. for equal axes). The
   * difference {@code cos δ1 sin δ2 − sin δ1 cos δ2 cos Δα} is written as {@code sin(δ2 − δ1) + 2
   * sin δ1 cos δ2 sin²(Δα/2)}, which loses no digits for neighbours.
   */
  static Angle separation(SkyPosition from, SkyPosition to) {
    double north = northward(from, to);
    double east = eastward(from, to);
    double along =
        sin(from.decDegrees()) * sin(to.decDegrees())
            + cos(from.decDegrees())
                * cos(to.decDegrees())
                * cos(difference(from.raDegrees(), to.raDegrees()));
    return Angle.ofRadians(Math.atan2(Math.hypot(north, east), along));
  }

  /** Degrees from north through east, in [−180, +180]. */
  static double positionAngle(SkyPosition from, SkyPosition to) {
    return Math.toDegrees(Math.atan2(eastward(from, to), northward(from, to)));
  }

  private static double northward(SkyPosition from, SkyPosition to) {
    double half = sin(difference(from.raDegrees(), to.raDegrees()) / 2);
    return sin(to.decDegrees() - from.decDegrees())
        + 2 * sin(from.decDegrees()) * cos(to.decDegrees()) * half * half;
  }

  private static double eastward(SkyPosition from, SkyPosition to) {
    return cos(to.decDegrees()) * sin(difference(from.raDegrees(), to.raDegrees()));
  }

  /** {@code to − from} in [−180, +180]; 360 is taken from the large one first, which is exact. */
  private static double difference(double from, double to) {
    double plain = to - from;
    if (plain > 180) {
      return (to - 360) - from;
    }
    return plain < -180 ? to - (from - 360) : plain;
  }

  /** The sine of an angle within ±180°. */
  static double sin(double degrees) {
    double size = Math.abs(degrees);
    double sine = Math.sin(Math.toRadians(size > 90 ? 180 - size : size));
    return degrees < 0 ? -sine : sine;
  }

  /** The cosine of an angle within ±180°. */
  static double cos(double degrees) {
    double size = Math.abs(degrees);
    // Below 45° the cosine is flat and its own series is the better one.
    return size < 45 ? Math.cos(Math.toRadians(size)) : sin(90 - size);
  }
}
