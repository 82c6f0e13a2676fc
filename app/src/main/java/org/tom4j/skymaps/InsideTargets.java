package org.tom4j.skymaps;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Which targets lie in a region, the most probable place first; of one level by their numbers.
 * Immutable once it is sorted.
 */
final class InsideTargets {
  private long[] ids = new long[64];
  private float[] levels = new float[64];
  private int size;

  /** Takes a target. For one thread, before {@link #sorted}. */
  void add(long id, double level) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      levels = Arrays.copyOf(levels, 2 * size);
    }
    ids[size] = id;
    levels[size++] = (float) level;
  }

  /** In order, each target once. */
  InsideTargets sorted() {
    long[] byLevel = new long[size];
    for (int at = 0; at < size; at++) {
      byLevel[at] = ((long) Float.floatToIntBits(levels[at]) << Integer.SIZE) | at;
    }
    Arrays.sort(byLevel);
    var sorted = new InsideTargets();
    sorted.ids = LongStream.of(byLevel).map(at -> ids[(int) at]).toArray();
    sorted.levels = new float[size];
    for (int at = 0; at < size; at++) {
      sorted.levels[at] = levels[(int) byLevel[at]];
    }
    sorted.size = size;
    return sorted;
  }

  int size() {
    return size;
  }

  long id(int at) {
    return ids[at];
  }

  double level(int at) {
    return levels[at];
  }

  /** How many lie up to a level. */
  int upTo(float level) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (levels[middle] <= level) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  long[] ids(int from, int to) {
    return Arrays.copyOfRange(ids, Math.min(from, size), Math.min(to, size));
  }
}
