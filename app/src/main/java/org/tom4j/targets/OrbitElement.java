package org.tom4j.targets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number that tells of a target which moves: a column of its table, a field of its form, a member
 * of its JSON, all of the same name. Angles are against the ecliptic and equinox of J2000.
 */
public enum OrbitElement {
  EPOCH_OF_ELEMENTS("Epoch of the elements", "MJD, TDB", "MJD, TDB.", Bounds.MJD),
  ECCENTRICITY("Eccentricity", "", "0 is a circle, 1 a parabola.", Bounds.ECCENTRICITY),
  INCLINATION("Inclination", "°", "Degrees, 0 to 180, J2000.", Bounds.HALF_TURN),
  LNG_ASC_NODE("Longitude of the ascending node", "°", "Degrees, J2000.", Bounds.TURN),
  ARG_OF_PERIHELION("Argument of perihelion", "°", "Degrees, J2000.", Bounds.TURN),
  PERIHDIST("Perihelion distance", "au", "au.", Bounds.ABOVE_ZERO),
  EPOCH_OF_PERIHELION("Time of perihelion", "MJD, TDB", "MJD, TDB.", Bounds.PERIHELION),
  MEAN_ANOMALY("Mean anomaly", "°", "Degrees, at the epoch.", Bounds.TURN),
  SEMIMAJOR_AXIS("Semi-major axis", "au", "au.", Bounds.ABOVE_ZERO),
  MEAN_DAILY_MOTION("Mean daily motion", "°/day", "Degrees a day.", Bounds.ABOVE_ZERO),
  ABS_MAG("Absolute magnitude", "H or M1", "H, or M1 of a comet.", Bounds.MAGNITUDE),
  SLOPE("Slope", "G or k1", "G, or k1 of a comet.", Bounds.SLOPE),
  EPHEMERIS_PERIOD("Ephemeris period", "days", "Days.", Bounds.ABOVE_ZERO),
  EPHEMERIS_PERIOD_ERR("Error of the period", "days", "Days, one sigma.", Bounds.NOT_NEGATIVE),
  EPHEMERIS_EPOCH("Ephemeris epoch", "MJD", "MJD.", Bounds.MJD),
  EPHEMERIS_EPOCH_ERR("Error of the epoch", "days", "Days, one sigma.", Bounds.NOT_NEGATIVE);

  /**
   * What a value must lie in, the ends included. Bounds are far beyond what is known, to catch
   * another unit.
   */
  private enum Bounds {
    MJD(0, 100_000),

    /** Some bodies pass it centuries from now, and comets are known from centuries ago. */
    PERIHELION(-1_000_000, 1_000_000),
    HALF_TURN(0, 180),
    TURN(-360, 360),
    NOT_NEGATIVE(0, 1e9),
    ABOVE_ZERO(1e-9, 1e9),
    ECCENTRICITY(0, 1000),
    MAGNITUDE(-40, 60),
    SLOPE(-100, 100);

    private final double least;
    private final double most;

    Bounds(double least, double most) {
      this.least = least;
      this.most = most;
    }
  }

  private final String label;
  private final String unit;
  private final String help;
  private final Bounds bounds;

  OrbitElement(String label, String unit, String help, Bounds bounds) {
    this.label = label;
    this.unit = unit;
    this.help = help;
    this.bounds = bounds;
  }

  /** Its name in the table, the form and JSON: {@code mean_anomaly}. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words a person reads. */
  public String label() {
    return label;
  }

  /** The same inside a sentence. */
  String inWords() {
    return label.toLowerCase(Locale.ROOT);
  }

  /** What stands behind a value, or "". */
  String unit() {
    return unit;
  }

  /** What a form says under its field. */
  String help() {
    return help;
  }

  /** What is wrong with a value, in words; null: nothing. */
  @Nullable String problem(double value) {
    if (value >= bounds.least && value <= bounds.most) {
      return null;
    }
    String text = Texts.plain(value);
    if (bounds == Bounds.MJD) {
      return text + " is no modified Julian date (MJD): these lie between 0 and 100000.";
    }
    if (bounds == Bounds.ABOVE_ZERO && value <= 0) {
      return text + " is not above 0.";
    }
    return "%s is not within %s and %s."
        .formatted(text, Texts.plain(bounds.least), Texts.plain(bounds.most));
  }
}
