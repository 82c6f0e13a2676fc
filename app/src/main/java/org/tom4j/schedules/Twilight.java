package org.tom4j.schedules;

import java.util.Locale;

/** How far the Sun's centre is below the horizon when a dusk ends. */
public enum Twilight {
  CIVIL(-6),
  NAUTICAL(-12),
  ASTRONOMICAL(-18);

  /** Degrees. */
  final double altitude;

  Twilight(double altitude) {
    this.altitude = altitude;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code astronomical (Sun at −18°)}. */
  String words() {
    return word() + " (Sun at −" + Math.round(-altitude) + "°)";
  }
}
