package org.tom4j.schedules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the Sun stands, by the low-precision formulas of the Astronomical Almanac (page C5, "Low
 * precision formulas for the Sun"): its place to 0.01° between 1950 and 2050, which is a few
 * seconds of dusk at middle latitudes. Geometric altitude of the centre, without refraction, as
 * twilights are defined. UTC is taken for UT1, which it never leaves by more than a second.
 */
final class Sun {
  private static final double J2000_UNIX_DAYS = 10_957.5;
  private static final double DAY_SECONDS = 86_400;
  private static final Duration STEP = Duration.ofMinutes(10);

  /** At a pole there is one dusk a year. */
  private static final Duration FAR = Duration.ofDays(370);

  private Sun() {}

  /**
   * The Sun's altitude.
   *
   * @param longitude degrees, east is positive
   * @param latitude degrees, north is positive
   * @return degrees above the horizon
   */
  static double altitude(Instant time, double longitude, double latitude) {
    double n = (time.getEpochSecond() + time.getNano() / 1e9) / DAY_SECONDS - J2000_UNIX_DAYS;
    double meanLongitude = 280.460 + 0.9856474 * n;
    double anomaly = Math.toRadians(357.528 + 0.9856003 * n);
    double ecliptic =
        Math.toRadians(meanLongitude + 1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly));
    double obliquity = Math.toRadians(23.439 - 0.0000004 * n);
    double ascension = Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic));
    double declination = Math.asin(Math.sin(obliquity) * Math.sin(ecliptic));
    // Greenwich mean sidereal time, degrees: the Almanac's page B8 without its quadratic term.
    double sidereal = 280.46062 + 360.98564737 * n + longitude;
    double hourAngle = Math.toRadians(sidereal) - ascension;
    double phi = Math.toRadians(latitude);
    return Math.toDegrees(
        Math.asin(
            Math.sin(phi) * Math.sin(declination)
                + Math.cos(phi) * Math.cos(declination) * Math.cos(hourAngle)));
  }

  /**
   * The next time after {@code after} when the Sun sinks through an altitude, to the second; empty
   * if it does not within a year. One that it stays below for less than ten minutes may be missed.
   */
  static Optional<Instant> sinks(
      Instant after, double altitude, double longitude, double latitude) {
    Instant end = after.plus(FAR);
    boolean above = altitude(after, longitude, latitude) > altitude;
    for (Instant at = after; at.isBefore(end); at = at.plus(STEP)) {
      boolean then = altitude(at.plus(STEP), longitude, latitude) > altitude;
      if (above && !then) {
        Instant found = between(at, at.plus(STEP), altitude, longitude, latitude);
        if (found.isAfter(after)) {
          return Optional.of(found);
        }
      }
      above = then;
    }
    return Optional.empty();
  }

  private static Instant between(
      Instant above, Instant below, double altitude, double longitude, double latitude) {
    long from = above.getEpochSecond();
    long to = below.getEpochSecond();
    while (to - from > 1) {
      long middle = (from + to) / 2;
      if (altitude(Instant.ofEpochSecond(middle), longitude, latitude) > altitude) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return Instant.ofEpochSecond(to);
  }
}
