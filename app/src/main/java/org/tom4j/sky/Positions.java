package org.tom4j.sky;

import java.util.Arrays;
import org.tom4j.astro.SkyPosition;

/**
 * Places in the sky, of which the nearest to another one is found: a k-d tree over unit vectors
 * (Bentley 1975, CACM 18, 509), whose nodes know the box around all that is below them, so that
 * also what is far from all of them is told soon. Makes no object when it is asked. Immutable, for
 * all threads.
 */
final class Positions {
  /** So many places are looked at one by one. */
  private static final int LEAF = 12;

  private static final int BOX = 6;

  private final int size;

  /** One axis after another. */
  private final double[][] vectors;

  /** Lowest and highest of each axis; the nodes below {@code n} are 2 n + 1 and 2 n + 2. */
  private final double[] boxes;

  private Positions(double[][] vectors, int size) {
    this.vectors = vectors;
    this.size = size;
    int leaves = 1;
    while ((size + leaves - 1) / leaves > LEAF) {
      leaves *= 2;
    }
    this.boxes = new double[(2 * leaves - 1) * BOX];
    if (size > 0) {
      sort(0, 0, size);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /**
   * Degrees to the nearest one, from 0 to 180, good to 10⁻⁹ but close to 180, there to 10⁻⁵;
   * infinite if there is none.
   */
  double separation(SkyPosition from) {
    if (size == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double squared = nearest(0, 0, size, x(from), y(from), z(from), Double.POSITIVE_INFINITY);
    return Math.toDegrees(2 * Math.asin(Math.min(1, Math.sqrt(squared) / 2)));
  }

  /** The square of the shortest chord, or what is the best so far. */
  private double nearest(
      int node, int from, int to, double x, double y, double z, double shortest) {
    double best = shortest;
    if (to - from <= LEAF) {
      for (int at = from; at < to; at++) {
        double dx = vectors[0][at] - x;
        double dy = vectors[1][at] - y;
        double dz = vectors[2][at] - z;
        best = Math.min(best, dx * dx + dy * dy + dz * dz);
      }
      return best;
    }
    int middle = (from + to) >>> 1;
    int low = 2 * node + 1;
    double toLow = toBox(low, x, y, z);
    double toHigh = toBox(low + 1, x, y, z);
    if (toLow <= toHigh) {
      best = toLow < best ? nearest(low, from, middle, x, y, z, best) : best;
      return toHigh < best ? nearest(low + 1, middle, to, x, y, z, best) : best;
    }
    best = toHigh < best ? nearest(low + 1, middle, to, x, y, z, best) : best;
    return toLow < best ? nearest(low, from, middle, x, y, z, best) : best;
  }

  private double toBox(int node, double x, double y, double z) {
    int at = node * BOX;
    double dx = outside(boxes[at], boxes[at + 1], x);
    double dy = outside(boxes[at + 2], boxes[at + 3], y);
    double dz = outside(boxes[at + 4], boxes[at + 5], z);
    return dx * dx + dy * dy + dz * dz;
  }

  private static double outside(double low, double high, double value) {
    return Math.max(0, Math.max(low - value, value - high));
  }

  private void sort(int node, int from, int to) {
    int widest = 0;
    double width = -1;
    for (int axis = 0; axis < 3; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int at = from; at < to; at++) {
        low = Math.min(low, vectors[axis][at]);
        high = Math.max(high, vectors[axis][at]);
      }
      boxes[node * BOX + 2 * axis] = low;
      boxes[node * BOX + 2 * axis + 1] = high;
      if (high - low > width) {
        width = high - low;
        widest = axis;
      }
    }
    if (to - from > LEAF) {
      int middle = (from + to) >>> 1;
      select(vectors[widest], from, to - 1, middle);
      sort(2 * node + 1, from, middle);
      sort(2 * node + 2, middle, to);
    }
  }

  /** Brings to its place what belongs there, and to either side what does (Hoare 1961). */
  private void select(double[] by, int first, int last, int place) {
    int from = first;
    int to = last;
    while (from < to) {
      double pivot = by[(from + to) >>> 1];
      int low = from;
      int high = to;
      while (low <= high) {
        while (by[low] < pivot) {
          low++;
        }
        while (by[high] > pivot) {
          high--;
        }
        if (low <= high) {
          swap(low++, high--);
        }
      }
      if (place <= high) {
        to = high;
      } else if (place >= low) {
        from = low;
      } else {
        return;
      }
    }
  }

  private void swap(int one, int other) {
    for (double[] axis : vectors) {
      double kept = axis[one];
      axis[one] = axis[other];
      axis[other] = kept;
    }
  }

  private static double x(SkyPosition at) {
    return cos(at.decDegrees()) * cos(at.raDegrees());
  }

  private static double y(SkyPosition at) {
    return cos(at.decDegrees()) * Math.sin(Math.toRadians(at.raDegrees()));
  }

  private static double z(SkyPosition at) {
    return Math.sin(Math.toRadians(at.decDegrees()));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }

  /** Takes places in any order, also twice. For one thread, for one set of them. */
  static final class Gathering {
    private final double[][] vectors = new double[3][64];
    private int size;

    void add(SkyPosition position) {
      if (size == vectors[0].length) {
        for (int axis = 0; axis < 3; axis++) {
          vectors[axis] = Arrays.copyOf(vectors[axis], 2 * size);
        }
      }
      vectors[0][size] = x(position);
      vectors[1][size] = y(position);
      vectors[2][size++] = z(position);
    }

    int size() {
      return size;
    }

    Positions done() {
      return new Positions(vectors, size);
    }
  }
}
