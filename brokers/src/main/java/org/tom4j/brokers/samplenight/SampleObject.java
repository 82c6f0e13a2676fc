package org.tom4j.brokers.samplenight;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One invented object.
 *
 * @param number from 0; all noise of its measurements is computed from it
 * @param name clearly invented, {@code SAMPLE26aab}
 * @param ra of night 0, degrees, ICRS
 * @param dec of night 0, degrees, ICRS
 * @param raMotion degrees of right ascension a night, 0 unless it moves
 */
record SampleObject(
    int number,
    String name,
    Kind kind,
    double ra,
    double dec,
    double raMotion,
    Brightness brightness) {

  /** Night 0 is that of 20 November 2026; it begins at two o'clock. */
  static final Instant NIGHT_0 = Instant.parse("2026-11-20T02:00:00Z");

  /** After so many nights all that happens happens again: there is always something to see. */
  static final int CYCLE = 90;

  private static final int NIGHTS_BEFORE = CYCLE / 2;

  private static final Duration BETWEEN_OBJECTS = Duration.ofMinutes(11);
  private static final Duration BETWEEN_BANDS = Duration.ofMinutes(31);
  private static final double TYPICAL_LIMIT = 20.6;
  private static final double CALIBRATION_ERROR = 0.015;
  private static final double SIGMAS = 5;

  /** When this object's turn in a filter is on a whole night. */
  Instant turn(int night, SampleBand band) {
    return NIGHT_0
        .plus(Duration.ofDays(night))
        .plus(BETWEEN_OBJECTS.multipliedBy(number))
        .plus(BETWEEN_BANDS.multipliedBy(band.redness()));
  }

  double raAt(Instant time) {
    double there = (ra + raMotion * nights(time)) % 360;
    return there < 0 ? there + 360 : there;
  }

  /** What the invented survey measures of it at some time. */
  Measurement measured(Instant time, SampleBand band) {
    long seed = 100L * number + band.redness();
    long when = time.getEpochSecond();
    double limit = rounded(TYPICAL_LIMIT + 0.25 * Noise.normal(seed, when));
    double sigma = Brightness.flux(limit) / SIGMAS;
    double night = nights(time) - (firstNight(time) + NIGHTS_BEFORE);
    double flux = brightness.difference(night, band) + sigma * Noise.normal(seed + 50, when);
    return new Measurement(this, time, band, flux, sigma, limit);
  }

  /** The alert that the survey sends of it, if it stands out from the reference at that time. */
  Optional<SampleAlert> alert(Instant time, SampleBand band, String id) {
    Measurement measurement = measured(time, band);
    if (!measurement.detected()) {
      return Optional.empty();
    }
    return Optional.of(
        new SampleAlert(
            id,
            name,
            kind,
            time,
            raAt(time),
            dec,
            band,
            measurement.magnitude(),
            measurement.magnitudeError(),
            measurement.negative(),
            measurement.limit(),
            rounded(0.7 + 0.3 * Noise.uniform(number, time.getEpochSecond())),
            number));
  }

  /** The first night of the cycle that a time is in; night 0 is in the middle of its own. */
  static int firstNight(Instant time) {
    return CYCLE * (int) Math.floor((nights(time) + NIGHTS_BEFORE) / CYCLE) - NIGHTS_BEFORE;
  }

  private static double nights(Instant time) {
    return Duration.between(NIGHT_0, time).toMillis() / 86_400_000.0;
  }

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /**
   * One look at the object: flux against the reference, as {@link Brightness} counts it.
   *
   * @param limit 5-sigma limiting magnitude
   */
  record Measurement(
      SampleObject object, Instant time, SampleBand band, double flux, double sigma, double limit) {

    boolean detected() {
      return Math.abs(flux) >= SIGMAS * sigma;
    }

    boolean negative() {
      return flux < 0;
    }

    /** Of the difference without its sign. */
    double magnitude() {
      return rounded(Brightness.magnitude(Math.abs(flux)));
    }

    double magnitudeError() {
      return rounded(Math.hypot(CALIBRATION_ERROR, 2.5 / Math.log(10) * sigma / Math.abs(flux)));
    }
  }
}
