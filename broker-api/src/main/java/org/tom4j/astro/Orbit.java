package org.tom4j.astro;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Where something moves round the Sun: osculating elements, heliocentric, against the ecliptic and
 * equinox of J2000. They are told by perihelion, which every orbit has; what only an ellipse has is
 * worked out from them.
 *
 * @param epoch when they osculate, MJD in TDB
 * @param eccentricity 0 or above; below 1 is an ellipse
 * @param perihelionDistance q in au, above 0
 * @param inclination degrees, 0 to 180
 * @param ascendingNode longitude of the ascending node in degrees, wrapped into [0, 360)
 * @param argumentOfPerihelion from the node in degrees, wrapped into [0, 360)
 * @param perihelionTime of a passage, MJD in TDB
 * @param absoluteMagnitude H, or null
 * @param slope G, or null
 */
public record Orbit(
    double epoch,
    double eccentricity,
    double perihelionDistance,
    double inclination,
    double ascendingNode,
    double argumentOfPerihelion,
    double perihelionTime,
    @Nullable Double absoluteMagnitude,
    @Nullable Double slope) {

  /**
   * Gauss's constant k, the square root of the Sun's gravity in au^(3/2) a day, as the IAU defined
   * it in 1938; with it a minor planet's mass is nothing.
   */
  private static final double RADIANS_A_DAY_AT_1_AU = 0.01720209895;

  /**
   * @throws IllegalArgumentException naming the element and its value, if it is out of its range or
   *     not finite
   */
  public Orbit {
    finite("epoch", epoch);
    finite("perihelionTime", perihelionTime);
    within("eccentricity", eccentricity, 0, Double.MAX_VALUE);
    within("perihelionDistance", perihelionDistance, Double.MIN_VALUE, Double.MAX_VALUE);
    within("inclination", inclination, 0, 180);
    finite("ascendingNode", ascendingNode);
    finite("argumentOfPerihelion", argumentOfPerihelion);
    if (absoluteMagnitude != null) {
      finite("absoluteMagnitude", absoluteMagnitude);
    }
    if (slope != null) {
      finite("slope", slope);
    }
    ascendingNode = SkyPosition.wrap(ascendingNode);
    argumentOfPerihelion = SkyPosition.wrap(argumentOfPerihelion);
  }

  /** The elements alone; units and ranges as of the record's components. */
  public static Orbit of(
      double epoch,
      double eccentricity,
      double perihelionDistance,
      double inclination,
      double ascendingNode,
      double argumentOfPerihelion,
      double perihelionTime) {
    return new Orbit(
        epoch,
        eccentricity,
        perihelionDistance,
        inclination,
        ascendingNode,
        argumentOfPerihelion,
        perihelionTime,
        null,
        null);
  }

  /** The same with H and G, each null if it is not told. */
  public Orbit withMagnitude(@Nullable Double h, @Nullable Double g) {
    return new Orbit(
        epoch,
        eccentricity,
        perihelionDistance,
        inclination,
        ascendingNode,
        argumentOfPerihelion,
        perihelionTime,
        h,
        g);
  }

  /** The semi-major axis a of an ellipse, au; empty for a parabola or hyperbola. */
  public OptionalDouble semimajorAxis() {
    return eccentricity < 1
        ? OptionalDouble.of(perihelionDistance / (1 - eccentricity))
        : OptionalDouble.empty();
  }

  /** The mean motion n of an ellipse, degrees a day; empty for a parabola or hyperbola. */
  public OptionalDouble meanDailyMotion() {
    OptionalDouble axis = semimajorAxis();
    if (axis.isEmpty()) {
      return axis;
    }
    double a = axis.getAsDouble();
    return OptionalDouble.of(Math.toDegrees(RADIANS_A_DAY_AT_1_AU / (a * Math.sqrt(a))));
  }

  /** The mean anomaly M at the epoch, degrees in [0, 360); empty for a parabola or hyperbola. */
  public OptionalDouble meanAnomaly() {
    OptionalDouble motion = meanDailyMotion();
    return motion.isEmpty()
        ? motion
        : OptionalDouble.of(SkyPosition.wrap(motion.getAsDouble() * (epoch - perihelionTime)));
  }

  private static void finite(String element, double value) {
    within(element, value, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private static void within(String element, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException("Orbit." + element + " is " + value);
    }
  }
}
