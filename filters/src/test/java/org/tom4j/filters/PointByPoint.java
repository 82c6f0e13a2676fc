package org.tom4j.filters;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * The values computed from a history by the words of docs/filters.md, over sorted lists of points:
 * the referee of how they are computed.
 *
 * @param time of the alert
 * @param band of the alert
 * @param points any
 */
record PointByPoint(Instant time, @Nullable Band band, List<PhotometryPoint> points) {

  static PointByPoint of(Instant time, @Nullable Band band, List<PhotometryPoint> all) {
    return new PointByPoint(
        time,
        band,
        all.stream()
            .filter(point -> !point.time().utc().isAfter(time.plus(Duration.ofSeconds(1))))
            .sorted(Comparator.comparing(point -> point.time().utc()))
            .toList());
  }

  /** Null: not known. */
  @Nullable Double age() {
    boolean differences = points.stream().anyMatch(point -> point.series() != Series.TOTAL);
    return points.stream()
        .filter(point -> !differences || point.series() != Series.TOTAL)
        .filter(point -> detection(point) && signalToNoise(point) >= 5)
        .findFirst()
        .map(first -> Math.max(0, days(first.time().utc(), time)))
        .orElse(null);
  }

  /** Null: not known. */
  @Nullable Double detections() {
    if (points.isEmpty()) {
      return null;
    }
    Series counted =
        points.stream().anyMatch(point -> point.series() == Series.DIFFERENCE)
            ? Series.DIFFERENCE
            : Series.TOTAL;
    return (double)
        points.stream().filter(point -> point.series() == counted && detection(point)).count();
  }

  private record Kind(Band band, Series series, Magnitude.System system) {}

  /** A {@code Double}, a {@link Bound}, or null: not known. */
  @Nullable Object rate() {
    Map<Kind, List<PhotometryPoint>> curves = new LinkedHashMap<>();
    for (PhotometryPoint point : points) {
      Magnitude magnitude = point.magnitude();
      if (magnitude != null && (band == null || band.equals(point.band()))) {
        curves
            .computeIfAbsent(
                new Kind(point.band(), point.series(), magnitude.system()), _ -> new ArrayList<>())
            .add(point);
      }
    }
    List<@Nullable Object> rates =
        curves.values().stream()
            .filter(curve -> last(curve, PointByPoint::detection) != null)
            .sorted(
                Comparator.<List<PhotometryPoint>>comparingDouble(PointByPoint::lastSeen)
                    .reversed()
                    .thenComparing(curve -> curve.getFirst().series()))
            .<@Nullable Object>map(PointByPoint::rate)
            .toList();
    return rates.stream()
        .filter(Double.class::isInstance)
        .findFirst()
        .orElseGet(() -> rates.stream().filter(Bound.class::isInstance).findFirst().orElse(null));
  }

  private static @Nullable Object rate(List<PhotometryPoint> curve) {
    PhotometryPoint last = last(curve, PointByPoint::detection);
    if (last == null) {
      return null;
    }
    PhotometryPoint before = last(curve, point -> detection(point) && days(point, last) > 0.02);
    if (before != null) {
      return slope(before, last);
    }
    PhotometryPoint limit = last(curve, point -> limit(point) && days(point, last) > 0.02);
    if (limit != null) {
      return Bound.below(slope(limit, last));
    }
    PhotometryPoint later = last(curve, point -> limit(point) && days(last, point) > 0.02);
    return later == null ? null : Bound.above(slope(last, later));
  }

  private static boolean limit(PhotometryPoint point) {
    return point.magnitude() != null && point.magnitude().isLimit() && !point.negative();
  }

  private static double lastSeen(List<PhotometryPoint> curve) {
    PhotometryPoint last = last(curve, PointByPoint::detection);
    return last == null ? 0 : last.time().utc().toEpochMilli();
  }

  private static double slope(PhotometryPoint from, PhotometryPoint to) {
    return (value(to) - value(from)) / days(from, to);
  }

  private static double value(PhotometryPoint point) {
    return point.magnitude() == null ? Double.NaN : point.magnitude().value();
  }

  private static @Nullable PhotometryPoint last(
      List<PhotometryPoint> curve, Predicate<PhotometryPoint> wanted) {
    return curve.reversed().stream().filter(wanted).findFirst().orElse(null);
  }

  private static boolean detection(PhotometryPoint point) {
    return !point.negative()
        && (point.magnitude() != null ? !point.magnitude().isLimit() : signalToNoise(point) >= 5);
  }

  private static double signalToNoise(PhotometryPoint point) {
    Flux flux = point.flux();
    if (flux != null && flux.error() != null && flux.error() > 0) {
      return flux.value() / flux.error();
    }
    Double error = point.magnitude() == null ? null : point.magnitude().error();
    return error == null || error <= 0 ? Double.NaN : 2.5 / Math.log(10) / error;
  }

  private static double days(PhotometryPoint from, PhotometryPoint to) {
    return days(from.time().utc(), to.time().utc());
  }

  private static double days(Instant from, Instant to) {
    return (double) ChronoUnit.MICROS.between(from, to) / 86_400e6;
  }
}
