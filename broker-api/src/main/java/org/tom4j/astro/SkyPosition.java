package org.tom4j.astro;

/**
 * A direction in the sky, ICRS, at the time that whoever holds it says.
 *
 * @param raDegrees right ascension in degrees, in [0, 360); any finite number is wrapped into it
 * @param decDegrees declination in degrees, in [−90, +90]
 */
public record SkyPosition(double raDegrees, double decDegrees) {

  /**
   * @throws IllegalArgumentException naming the value, if the declination is outside ±90 or either
   *     number is NaN or infinite
   */
  public SkyPosition {
    if (!Double.isFinite(raDegrees)) {
      throw new IllegalArgumentException(
          "right ascension " + raDegrees + " is not a finite number of degrees");
    }
    if (!(Math.abs(decDegrees) <= 90)) {
      throw new IllegalArgumentException(
          "declination " + decDegrees + " is outside −90 to +90 degrees");
    }
    raDegrees = wrap(raDegrees);
    decDegrees += 0.0; // a negative zero equals zero
  }

  /**
   * A position in degrees, ICRS. The right ascension is wrapped into [0, 360).
   *
   * @throws IllegalArgumentException naming the value, if the declination is outside ±90 or either
   *     number is NaN or infinite
   */
  public static SkyPosition ofDegrees(double ra, double dec) {
    return new SkyPosition(ra, dec);
  }

  /**
   * Reads {@code "RA Dec"}, separated by a comma or blanks: both in degrees ({@code 83.63308
   * 22.0145}) or sexagesimal, RA in hours ({@code 05:34:31.94 +22:00:52.2}, {@code 05 34 31.94 +22
   * 00 52.2}, {@code 5h34m31.94s +22d00m52.2s}). The right ascension is wrapped into [0, 360).
   *
   * @throws IllegalArgumentException in words, naming the text that could not be read
   */
  public static SkyPosition parse(String text) {
    String[] parts = Sexagesimal.split(text);
    return new SkyPosition(Sexagesimal.ra(parts[0]), Sexagesimal.dec(parts[1]));
  }

  /**
   * Reads one right ascension, in degrees or sexagesimal hours, as a form does: what lies outside
   * [0, 360) is refused, not wrapped.
   *
   * @return degrees in [0, 360)
   * @throws IllegalArgumentException in words, naming the text
   */
  public static double parseRa(String text) {
    double degrees = Sexagesimal.ra(text);
    if (!(degrees >= 0 && degrees < 360)) {
      throw new IllegalArgumentException(
          "right ascension '" + text.strip() + "' is outside 0 to 360 degrees (0h to 24h)");
    }
    return degrees + 0.0;
  }

  /**
   * Reads one declination, in degrees or sexagesimal degrees.
   *
   * @return degrees in [−90, +90]
   * @throws IllegalArgumentException in words, naming the text
   */
  public static double parseDec(String text) {
    return Sexagesimal.dec(text) + 0.0;
  }

  /** The angle between the two directions, 0 to 180°; exact at poles, antipodes and across 0h. */
  public Angle separationTo(SkyPosition other) {
    return Sphere.separation(this, other);
  }

  /**
   * The direction in which {@code other} lies as seen from here: from north through east, in [0,
   * 360). Zero if both are the same.
   */
  public Angle positionAngleTo(SkyPosition other) {
    return Angle.ofDegrees(wrap(Sphere.positionAngle(this, other)));
  }

  /** The same direction in galactic coordinates. */
  public Galactic galactic() {
    return Galactic.of(this);
  }

  /** Both coordinates as {@code 05:34:31.94 +22:00:52.2}. */
  public String toSexagesimal() {
    return raSexagesimal() + " " + decSexagesimal();
  }

  /** Right ascension in hours, minutes and seconds to two decimals: {@code 05:34:31.94}. */
  public String raSexagesimal() {
    return Sexagesimal.formatRa(raDegrees);
  }

  /** Declination in degrees, minutes and seconds of arc to one decimal: {@code +22:00:52.2}. */
  public String decSexagesimal() {
    return Sexagesimal.formatDec(decDegrees);
  }

  /** Both coordinates in degrees as {@code 83.63308 +22.01450}, to 0.04 arcsec. */
  public String toDecimal() {
    return raDecimal() + " " + decDecimal();
  }

  /**
   * Right ascension in degrees to five decimals: {@code 83.63308}. What rounds to 360 is {@code
   * 0.00000}, so that the text is a right ascension again.
   */
  public String raDecimal() {
    return DecimalDegrees.around(raDegrees);
  }

  /** Declination in degrees to five decimals, always with its sign: {@code +22.01450}. */
  public String decDecimal() {
    return DecimalDegrees.signed(decDegrees);
  }

  static double wrap(double degrees) {
    double wrapped = degrees % 360;
    if (wrapped < 0) {
      wrapped += 360;
    }
    // −1e−20 + 360 rounds up to 360; adding zero makes −0.0 zero.
    return wrapped >= 360 ? 0 : wrapped + 0.0;
  }
}
