package org.tom4j.astro;

/**
 * An angle on the sky.
 *
 * @param degrees finite
 */
public record Angle(double degrees) implements Comparable<Angle> {

  public Angle {
    if (!Double.isFinite(degrees)) {
      throw new IllegalArgumentException("Angle.degrees is " + degrees + ", not a finite number");
    }
  }

  public static Angle ofDegrees(double degrees) {
    return new Angle(degrees);
  }

  public static Angle ofArcminutes(double arcminutes) {
    return new Angle(arcminutes / 60);
  }

  public static Angle ofArcseconds(double arcseconds) {
    return new Angle(arcseconds / 3600);
  }

  /** An hour of right ascension is 15 degrees. */
  public static Angle ofHours(double hours) {
    return new Angle(hours * 15);
  }

  public static Angle ofRadians(double radians) {
    return new Angle(Math.toDegrees(radians));
  }

  public double arcminutes() {
    return degrees * 60;
  }

  public double arcseconds() {
    return degrees * 3600;
  }

  public double hours() {
    return degrees / 15;
  }

  public double radians() {
    return Math.toRadians(degrees);
  }

  @Override
  public int compareTo(Angle other) {
    return Double.compare(degrees, other.degrees);
  }
}
