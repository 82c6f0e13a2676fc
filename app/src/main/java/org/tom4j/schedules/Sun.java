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

  private static final Duration DAY = Duration.ofDays(1);

  private Sun() {}

  /** Days since J2000. */
  private static double days(Instant time) {
    return (time.getEpochSecond() + time.getNano() / 1e9) / DAY_SECONDS - J2000_UNIX_DAYS;
  }

  /** Right ascension and declination, radians. */
  private record Place(double ascension, double declination) {

    /**
     * @param n days since J2000
     */
    static Place at(double n) {
      double meanLongitude = 280.460 + 0.9856474 * n;
      double anomaly = Math.toRadians(357.528 + 0.9856003 * n);
      double ecliptic =
          Math.toRadians(meanLongitude + 1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly));
      double obliquity = Math.toRadians(23.439 - 0.0000004 * n);
      return new Place(
          Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic)),
          Math.asin(Math.sin(obliquity) * Math.sin(ecliptic)));
    }
  }

  /**
   * The Sun's altitude.
   *
   * @param longitude degrees, east is positive
   * @param latitude degrees, north is positive
   * @return degrees above the horizon
   */
  static double altitude(Instant time, double longitude, double latitude) {
    double n = days(time);
    Place place = Place.at(n);
    // Greenwich mean sidereal time, degrees: the Almanac's page B8 without its quadratic term.
    double sidereal = 280.46062 + 360.98564737 * n + longitude;
    double hourAngle = Math.toRadians(sidereal) - place.ascension;
    double phi = Math.toRadians(latitude);
    return Math.toDegrees(
        Math.asin(
            Math.sin(phi) * Math.sin(place.declination)
                + Math.cos(phi) * Math.cos(place.declination) * Math.cos(hourAngle)));
  }

  /**
   * The next time after {@code after} when the Sun sinks through an altitude, to the second; empty
   * if it does not within a year. One that it stays below for less than ten minutes may be missed.
   */
  static Optional<Instant> sinks(
      Instant after, double altitude, double longitude, double latitude) {
    Instant end = after.plus(FAR);
    Instant at = after;
    while (at.isBefore(end)) {
      if (!reaches(at, altitude, latitude)) {
        at = at.plus(DAY); // near the poles there are months without a dusk
        continue;
      }
      Instant next = at.plus(STEP);
      if (altitude(at, longitude, latitude) > altitude
          && altitude(next, longitude, latitude) <= altitude) {
        Instant found = between(at, next, altitude, longitude, latitude);
        if (found.isAfter(after)) {
          return Optional.of(found);
        }
      }
      at = next;
    }
    return Optional.empty();
  }

  /** Whether the Sun may pass an altitude within a day: its declination changes by less than 1°. */
  private static boolean reaches(Instant time, double altitude, double latitude) {
    double declination = Math.toDegrees(Place.at(days(time)).declination);
    return altitude >= Math.abs(latitude + declination) - 91
        && altitude <= 91 - Math.abs(latitude - declination);
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
