package org.tom4j.targets;

import java.util.List;
import java.util.regex.Pattern;

/** By which elements an orbit is told, besides those that every orbit has. */
public enum OrbitScheme {
  MPC_MINOR_PLANET("minor planet (MPC)"),
  MPC_COMET("comet (MPC)"),
  JPL_MAJOR_PLANET("major planet (JPL)");

  /** A longer orbit is told by its perihelion: its mean anomaly says too little. */
  static final double LONG = 0.9;

  /** {@code C/2012 S1}, {@code P/2010 A2}, {@code 2I/Borisov}, {@code 67P}, {@code 73P-B}. */
  private static final Pattern COMET =
      Pattern.compile("(?:[CPDXI]/.*|\\d{1,4}[PDI](?:-[A-Z]{1,2})?(?:/.*)?)");

  private final String label;

  OrbitScheme(String label) {
    this.label = label;
  }

  /** The words a person reads. */
  public String label() {
    return label;
  }

  /** The elements that it adds. */
  List<OrbitElement> needs() {
    return switch (this) {
      case MPC_MINOR_PLANET -> List.of(OrbitElement.MEAN_ANOMALY, OrbitElement.SEMIMAJOR_AXIS);
      case MPC_COMET -> List.of(OrbitElement.PERIHDIST, OrbitElement.EPOCH_OF_PERIHELION);
      case JPL_MAJOR_PLANET ->
          List.of(
              OrbitElement.MEAN_DAILY_MOTION,
              OrbitElement.MEAN_ANOMALY,
              OrbitElement.SEMIMAJOR_AXIS);
    };
  }

  /** The one for an object of this name on such an orbit. */
  static OrbitScheme of(String name, double eccentricity) {
    return eccentricity > LONG || COMET.matcher(name.strip()).matches()
        ? MPC_COMET
        : MPC_MINOR_PLANET;
  }
}
