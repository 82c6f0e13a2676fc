package org.tom4j.alerts;

import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long something took, many times over: counts in steps of a factor of 2^¼, from a millisecond
 * to some years, so that what is told is right within 10 %. Any thread.
 */
final class Delays {
  private static final int STEPS_AN_OCTAVE = 4;
  private static final int STEPS = 160;

  private final AtomicLongArray counts = new AtomicLongArray(STEPS);

  /** As {@link #text} told them; what is no such text is nothing. */
  static Delays of(String text) {
    Delays delays = new Delays();
    for (String step : text.split(" ")) {
      String[] parts = step.split(":");
      if (step.matches("[0-9]{1,3}:[0-9]{1,18}") && Integer.parseInt(parts[0]) < STEPS) {
        delays.counts.addAndGet(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
      }
    }
    return delays;
  }

  /** Counts one; what is negative, since clocks differ, counts as nothing. */
  void add(Duration took) {
    long millis = Math.max(1, took.toMillis());
    int step = (int) Math.ceil(STEPS_AN_OCTAVE * Math.log((double) millis) / Math.log(2));
    counts.incrementAndGet(Math.min(step, STEPS - 1));
  }

  /** These and others. */
  Delays plus(Delays others) {
    Delays both = new Delays();
    for (int step = 0; step < STEPS; step++) {
      both.counts.set(step, counts.get(step) + others.counts.get(step));
    }
    return both;
  }

  /** For keeping: step and count, of those that are not 0. */
  String text() {
    StringJoiner text = new StringJoiner(" ");
    for (int step = 0; step < STEPS; step++) {
      long count = counts.get(step);
      if (count > 0) {
        text.add(step + ":" + count);
      }
    }
    return text.toString();
  }

  /**
   * Within which so much of all was done; empty if nothing was counted.
   *
   * @param part 0.5 for half of it, above 0 and at most 1
   */
  Optional<Duration> within(double part) {
    long all = 0;
    for (int step = 0; step < STEPS; step++) {
      all += counts.get(step);
    }
    double wanted = part * all;
    long reached = 0;
    for (int step = 0; step < STEPS && all > 0; step++) {
      reached += counts.get(step);
      if (reached >= wanted) {
        return Optional.of(
            Duration.ofMillis(Math.round(Math.pow(2, (double) step / STEPS_AN_OCTAVE))));
      }
    }
    return Optional.empty();
  }
}
