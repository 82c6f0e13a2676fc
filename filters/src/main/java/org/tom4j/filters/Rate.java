package org.tom4j.filters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * How fast the brightness changes, in magnitudes a day, below 0 if it grows: between the last
 * detection and the last one more than 0.02 d before it, in one band, one series and one system. A
 * limit in the place of one of the two gives a {@link Bound}.
 */
final class Rate {
  /** Measurements no further apart than this, in days, are of one epoch. */
  private static final double ONE_EPOCH = 0.02;

  private Rate() {}

  /** What may be compared: measurements of different curves never are. */
  private record Kind(Band band, Series series, Magnitude.System system) {}

  /**
   * @param band of the alert, the only one looked at; null: any, the one seen last first
   */
  static Object of(@Nullable Band band, History history) {
    Measurements all = history.all();
    Map<Kind, List<Integer>> curves = new LinkedHashMap<>();
    Arrays.stream(history.seen())
        .filter(i -> all.hasMagnitude(i) && (band == null || band.equals(all.band(i))))
        .boxed()
        .sorted((one, other) -> all.compareTime(one, all.time(other)))
        .forEach(i ->
            curves
                .computeIfAbsent(
                    new Kind(all.band(i), all.series(i), all.system(i)), _ -> new ArrayList<>())
                .add(i));
    List<Curve> latest =
        curves.values().stream()
            .map(curve -> new Curve(all, curve))
            .filter(curve -> curve.last(all::detection) != Curve.NONE)
            .sorted(
                Comparator.comparingDouble(Curve::lastSeen).reversed().thenComparing(Curve::series))
            .toList();
    Object bound = null;
    for (Curve curve : latest) {
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

  private static @Nullable Object of(Curve curve) {
    Measurements all = curve.all();
    int last = curve.last(all::detection);
    int before = curve.last(i -> all.detection(i) && curve.days(i, last) > ONE_EPOCH);
    if (before != Curve.NONE) {
      return curve.slope(before, last);
    }
    int limit = curve.last(i -> curve.limit(i) && curve.days(i, last) > ONE_EPOCH);
    if (limit != Curve.NONE) {
      return Bound.below(curve.slope(limit, last));
    }
    int later = curve.last(i -> curve.limit(i) && curve.days(last, i) > ONE_EPOCH);
    return later == Curve.NONE ? null : Bound.above(curve.slope(last, later));
  }

  /**
   * Measurements that may be compared.
   *
   * @param numbers oldest first, one at least
   */
  private record Curve(Measurements all, List<Integer> numbers) {
    static final int NONE = -1;

    Series series() {
      return all.series(numbers.getFirst());
    }

    /** The last that is wanted; or none. */
    int last(IntPredicate wanted) {
      for (int i : numbers.reversed()) {
        if (wanted.test(i)) {
          return i;
        }
      }
      return NONE;
    }

    double lastSeen() {
      return all.time(last(all::detection)).toEpochMilli();
    }

    boolean limit(int measurement) {
      return all.isLimit(measurement) && !all.negative(measurement);
    }

    double slope(int from, int to) {
      return (all.magnitude(to) - all.magnitude(from)) / days(from, to);
    }

    double days(int from, int to) {
      return History.days(all.time(from), all.time(to));
    }
  }
}
