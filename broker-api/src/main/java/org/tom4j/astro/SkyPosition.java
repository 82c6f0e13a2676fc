package org.tom4j.astro;

/**
 * A place on the sky, ICRS.
 *
 * @param raDegrees right ascension, in [0, 360)
 * @param decDegrees declination, in [−90, 90]
 */
public record SkyPosition(double raDegrees, double decDegrees) {

  public SkyPosition {
    if (!(raDegrees >= 0 && raDegrees < 360)) {
      throw new IllegalArgumentException(
          "SkyPosition.raDegrees is " + raDegrees + ", not in [0, 360)");
    }
    if (!(decDegrees >= -90 && decDegrees <= 90)) {
      throw new IllegalArgumentException(
          "SkyPosition.decDegrees is " + decDegrees + ", not in [-90, 90]");
    }
    raDegrees += 0.0; // −0 becomes 0, so that equal places are equal records
    decDegrees += 0.0;
  }

  /**
   * A place by its degrees; right ascension is wrapped into [0, 360).
   *
   * @throws IllegalArgumentException if either is not finite, or the declination is outside ±90
   */
  public static SkyPosition ofDegrees(double ra, double dec) {
    if (!Double.isFinite(ra)) {
      throw new IllegalArgumentException("right ascension is " + ra + ", not a finite number");
    }
    double wrapped = ra % 360;
    if (wrapped < 0) {
      wrapped += 360;
    }
    return new SkyPosition(wrapped >= 360 ? 0 : wrapped, dec);
  }

  /**
   * The angle between two places by Vincenty's formula, which is exact at all distances, at the
   * poles and across 0h (T. Vincenty, Survey Review 23 (1975) 88, on the sphere).
   */
  public Angle separationTo(SkyPosition other) {
    double lat1 = Math.toRadians(decDegrees);
    double lat2 = Math.toRadians(other.decDegrees);
    double lon = Math.toRadians(other.raDegrees - raDegrees);
    double cross1 = Math.cos(lat2) * Math.sin(lon);
    double cross2 =
        Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(lon);
    double dot = Math.sin(lat1) * Math.sin(lat2) + Math.cos(lat1) * Math.cos(lat2) * Math.cos(lon);
    return Angle.ofRadians(Math.atan2(Math.hypot(cross1, cross2), dot));
  }

  /** The direction of {@code other} from here, from north through east, in [0, 360) degrees. */
  public Angle positionAngleTo(SkyPosition other) {
    double lat1 = Math.toRadians(decDegrees);
    double lat2 = Math.toRadians(other.decDegrees);
    double lon = Math.toRadians(other.raDegrees - raDegrees);
    double east = Math.cos(lat2) * Math.sin(lon);
    double north =
        Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(lon);
    double degrees = Math.toDegrees(Math.atan2(east, north));
    return Angle.ofDegrees(degrees < 0 ? degrees + 360 : degrees);
  }

  /** Galactic longitude and latitude. */
  public Galactic galactic() {
    return Galactic.of(this);
  }

  /** {@code 05:34:31.94}: hours, minutes, seconds to 0.01 s. */
  public String raSexagesimal() {
    return Sexagesimal.hours(raDegrees);
  }

  /** {@code +22:00:52.2}: degrees, minutes, seconds to 0.1″. */
  public String decSexagesimal() {
    return Sexagesimal.degrees(decDegrees);
  }

  /** {@code 05:34:31.94 +22:00:52.2}. */
  public String toSexagesimal() {
    return raSexagesimal() + " " + decSexagesimal();
  }

  /**
   * Reads right ascension and declination, both in degrees or both sexagesimal, separated by blanks
   * or a comma: {@code 83.63308 22.0145}, {@code 05:34:31.94 +22:00:52.2}, {@code 05 34 31.94 +22
   * 00 52.2}, {@code 5h34m31.94s +22d00m52.2s}.
   *
   * @throws IllegalArgumentException in words for the person who typed it
   */
  public static SkyPosition parse(String text) {
    return Sexagesimal.position(text);
  }

  /**
   * Right ascension alone, in degrees or as hours, minutes, seconds; refused outside [0, 360).
   *
   * @return degrees
   * @throws IllegalArgumentException in words for the person who typed it
   */
  public static double parseRa(String text) {
    return Sexagesimal.ra(text);
  }

  /**
   * Declination alone, in degrees or as degrees, minutes, seconds; refused outside ±90.
   *
   * @return degrees
   * @throws IllegalArgumentException in words for the person who typed it
   */
  public static double parseDec(String text) {
    return Sexagesimal.dec(text);
  }
}
