package org.tom4j.astro;

/**
 * An angle of any size and sign. The unit is always said: by the method that makes it and by the
 * method that reads it.
 *
 * @param degrees finite; not wrapped
 */
public record Angle(double degrees) implements Comparable<Angle> {

  /**
   * @throws IllegalArgumentException if the number is NaN or infinite
   */
  public Angle {
    if (!Double.isFinite(degrees)) {
      throw new IllegalArgumentException("an angle of " + degrees + " degrees is not finite");
    }
    degrees += 0.0; // a negative zero equals zero
  }

  /** An angle in degrees. */
  public static Angle ofDegrees(double degrees) {
    return new Angle(degrees);
  }

  /** An angle in minutes of arc. */
  public static Angle ofArcminutes(double arcminutes) {
    return new Angle(arcminutes / 60);
  }

  /** An angle in seconds of arc. */
  public static Angle ofArcseconds(double arcseconds) {
    return new Angle(arcseconds / 3600);
  }

  /** An angle in hours of right ascension, 15° each. */
  public static Angle ofHours(double hours) {
    return new Angle(hours * 15);
  }

  /** An angle in radians. */
  public static Angle ofRadians(double radians) {
    return new Angle(Math.toDegrees(radians));
  }

  /** In minutes of arc. */
  public double arcminutes() {
    return degrees * 60;
  }

  /** In seconds of arc. */
  public double arcseconds() {
    return degrees * 3600;
  }

  /** In hours of right ascension, 15° each. */
  public double hours() {
    return degrees / 15;
  }

  /** In radians. */
  public double radians() {
    return Math.toRadians(degrees);
  }

  /** The smaller angle first; a negative one is smaller than zero. */
  @Override
  public int compareTo(Angle other) {
    return Double.compare(degrees, other.degrees);
  }
}
