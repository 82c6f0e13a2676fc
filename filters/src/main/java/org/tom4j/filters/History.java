package org.tom4j.filters;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * What is seen of an object up to an alert's time.
 *
 * @param time of the alert; null: not told, and all is seen
 * @param all measurements, later ones too
 * @param seen the numbers of those that are not later
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record History(@Nullable Instant time, Measurements all, int[] seen) {
  /** Signal-to-noise ratio from which a detection counts for an object's age. */
  static final double SURE = 5;

  /** Writings of one time differ by their rounding. */
  private static final Duration ROUNDING = Duration.ofSeconds(1);

  private static final double MICROSECONDS_OF_DAY = 86_400e6;

  static History upTo(@Nullable Instant time, Measurements all) {
    Instant last = time == null ? Instant.MAX : time.plus(ROUNDING);
    int[] seen = new int[all.size()];
    int count = 0;
    for (int i = 0; i < seen.length; i++) {
      if (all.compareTime(i, last) <= 0) {
        seen[count++] = i;
      }
    }
    return new History(time, all, Arrays.copyOf(seen, count));
  }

  /** Days from the first positive detection with a signal-to-noise ratio of at least 5. */
  Object age() {
    if (time == null) {
      return Unknown.of("age_days: the alert has no time");
    }
    boolean differences = any(i -> all.series(i) != Series.TOTAL);
    Instant first = null;
    for (int i : seen) {
      boolean counts = !differences || all.series(i) != Series.TOTAL;
      if (counts
          && (first == null || all.compareTime(i, first) < 0)
          && all.detection(i)
          && all.signalToNoise(i) >= SURE) {
        first = all.time(i);
      }
    }
    return first == null
        ? Unknown.of("age_days: no positive detection with a signal-to-noise ratio of 5 is known")
        : (Object) Math.max(0, days(first, time));
  }

  /** How many positive detections there are; forced photometry is none. */
  Object detections() {
    if (seen.length == 0) {
      return Unknown.of("n_detections: no photometry is known");
    }
    Series counted =
        any(i -> all.series(i) == Series.DIFFERENCE) ? Series.DIFFERENCE : Series.TOTAL;
    double count = 0;
    for (int i : seen) {
      if (all.series(i) == counted && all.detection(i)) {
        count++;
      }
    }
    return count;
  }

  private boolean any(IntPredicate of) {
    for (int i : seen) {
      if (of.test(i)) {
        return true;
      }
    }
    return false;
  }

  static double days(Instant from, Instant to) {
    return (double) ChronoUnit.MICROS.between(from, to) / MICROSECONDS_OF_DAY;
  }
}
