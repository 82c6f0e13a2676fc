package org.tom4j.filters;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Flux;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/** What is seen of an object up to an alert's time. */
final class History {
  /** Signal-to-noise ratio from which a detection counts for an object's age. */
  private static final double SURE = 5;

  /** 2.5 / ln 10: a magnitude's error times the signal-to-noise ratio, for small errors. */
  private static final double POGSON = 2.5 / Math.log(10);

  /** Writings of one time differ by their rounding. */
  private static final Duration ROUNDING = Duration.ofSeconds(1);

  private static final double MICROSECONDS_OF_DAY = 86_400e6;

  private History() {}

  /** The points up to an alert's time, oldest first. */
  static List<PhotometryPoint> upTo(@Nullable Instant time, List<PhotometryPoint> points) {
    return points.stream()
        .filter(point -> time == null || !point.time().utc().isAfter(time.plus(ROUNDING)))
        .sorted(Comparator.comparing(point -> point.time().utc()))
        .toList();
  }

  /** Days from the first positive detection with a signal-to-noise ratio of at least 5. */
  static Object age(@Nullable Instant time, List<PhotometryPoint> points) {
    if (time == null) {
      return Unknown.of("age_days: the alert has no time");
    }
    boolean differences = points.stream().anyMatch(point -> point.series() != Series.TOTAL);
    return points.stream()
        .filter(point -> !differences || point.series() != Series.TOTAL)
        .filter(point -> detection(point) && signalToNoise(point) >= SURE)
        .findFirst()
        .<Object>map(first -> Math.max(0, days(first.time().utc(), time)))
        .orElse(
            Unknown.of(
                "age_days: no positive detection with a signal-to-noise ratio of 5 is known"));
  }

  /** How many positive detections there are; forced photometry is none. */
  static Object detections(List<PhotometryPoint> points) {
    if (points.isEmpty()) {
      return Unknown.of("n_detections: no photometry is known");
    }
    Series counted =
        points.stream().anyMatch(point -> point.series() == Series.DIFFERENCE)
            ? Series.DIFFERENCE
            : Series.TOTAL;
    return (double)
        points.stream().filter(point -> point.series() == counted && detection(point)).count();
  }

  static boolean detection(PhotometryPoint point) {
    if (point.negative()) {
      return false;
    }
    return point.magnitude() != null ? !point.magnitude().isLimit() : signalToNoise(point) >= SURE;
  }

  private static double signalToNoise(PhotometryPoint point) {
    Flux flux = point.flux();
    if (flux != null && flux.error() != null && flux.error() > 0) {
      return flux.value() / flux.error();
    }
    Double error = point.magnitude() == null ? null : point.magnitude().error();
    return error == null || error <= 0 ? Double.NaN : POGSON / error;
  }

  static double days(Instant from, Instant to) {
    return (double) ChronoUnit.MICROS.between(from, to) / MICROSECONDS_OF_DAY;
  }
}
