package org.tom4j.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations of one thing, done again and again. One thread. */
final class Times {
  private final List<Long> nanos = new ArrayList<>();

  /** Does it and keeps how long it took. */
  <T> T of(Work<T> work) throws Exception {
    long from = System.nanoTime();
    T done = work.run();
    add(System.nanoTime() - from);
    return done;
  }

  void add(long took) {
    nanos.add(took);
  }

  int count() {
    return nanos.size();
  }

  /**
   * @param share from 0 to 1: 0.5 is the median
   * @return milliseconds; 0 if nothing was measured
   */
  double at(double share) {
    if (nanos.isEmpty()) {
      return 0;
    }
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size()))) / 1e6;
  }

  /** {@code 1.9 / 3.2 ms}: the median, and what 95 of 100 stay below. */
  String middleAnd95() {
    return middleAnd(0.95);
  }

  String middleAnd(double share) {
    return String.format(Locale.ROOT, "%.1f / %.1f ms", at(0.5), at(share));
  }

  String leastMiddleMost() {
    return String.format(Locale.ROOT, "%.0f / %.0f / %.0f ms", at(0), at(0.5), at(1));
  }

  /** Something that takes time. */
  interface Work<T> {
    T run() throws Exception;
  }
}
