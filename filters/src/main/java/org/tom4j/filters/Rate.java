package org.tom4j.filters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.PhotometryPoint;

/**
 * How fast the brightness changes, in magnitudes a day, below 0 if it grows: between the last
 * detection and the last one more than 0.02 d before it, in one band, one series and one system. A
 * limit in the place of one of the two gives a {@link Bound}.
 */
final class Rate {
  /** Measurements no further apart than this, in days, are of one epoch. */
  private static final double ONE_EPOCH = 0.02;

  private Rate() {}

  private record Curve(Band band, PhotometryPoint.Series series, Magnitude.System system) {}

  /**
   * @param band of the alert, the only one looked at; null: any, the one seen last first
   * @param points oldest first
   */
  static Object of(@Nullable Band band, List<PhotometryPoint> points) {
    Map<Curve, List<PhotometryPoint>> curves = new LinkedHashMap<>();
    for (PhotometryPoint point : points) {
      Magnitude magnitude = point.magnitude();
      if (magnitude != null && (band == null || band.equals(point.band()))) {
        curves
            .computeIfAbsent(
                new Curve(point.band(), point.series(), magnitude.system()), _ -> new ArrayList<>())
            .add(point);
      }
    }
    List<List<PhotometryPoint>> latest =
        curves.values().stream()
            .filter(curve -> last(curve, History::detection) != null)
            .sorted(
                Comparator.<List<PhotometryPoint>>comparingDouble(Rate::lastSeen)
                    .reversed()
                    .thenComparing(curve -> curve.getFirst().series()))
            .toList();
    Object bound = null;
    for (List<PhotometryPoint> curve : latest) {
      Object rate = of(curve);
      if (rate instanceof Double) {
        return rate;
      }
      bound = bound == null ? rate : bound;
    }
    return bound != null
        ? bound
        : Unknown.of(
            "rate_mag_per_day: no two measurements of one band and kind are more than 0.02 d apart");
  }

  private static @Nullable Object of(List<PhotometryPoint> curve) {
    PhotometryPoint last = last(curve, History::detection);
    if (last == null) {
      return null;
    }
    PhotometryPoint before =
        last(curve, point -> History.detection(point) && days(point, last) > ONE_EPOCH);
    if (before != null) {
      return slope(before, last);
    }
    PhotometryPoint limit = last(curve, point -> limit(point) && days(point, last) > ONE_EPOCH);
    if (limit != null) {
      return Bound.below(slope(limit, last));
    }
    PhotometryPoint later = last(curve, point -> limit(point) && days(last, point) > ONE_EPOCH);
    return later == null ? null : Bound.above(slope(last, later));
  }

  private static boolean limit(PhotometryPoint point) {
    return point.magnitude() != null && point.magnitude().isLimit() && !point.negative();
  }

  private static double slope(PhotometryPoint from, PhotometryPoint to) {
    return (value(to) - value(from)) / days(from, to);
  }

  private static double value(PhotometryPoint point) {
    return point.magnitude() == null ? Double.NaN : point.magnitude().value();
  }

  private static double days(PhotometryPoint from, PhotometryPoint to) {
    return History.days(from.time().utc(), to.time().utc());
  }

  private static double lastSeen(List<PhotometryPoint> curve) {
    PhotometryPoint last = last(curve, History::detection);
    return last == null ? 0 : last.time().utc().toEpochMilli();
  }

  private static @Nullable PhotometryPoint last(
      List<PhotometryPoint> curve, Predicate<PhotometryPoint> wanted) {
    for (PhotometryPoint point : curve.reversed()) {
      if (wanted.test(point)) {
        return point;
      }
    }
    return null;
  }
}
