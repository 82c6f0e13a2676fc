package org.tom4j.skymaps;

import java.util.Arrays;
import org.tom4j.sky.Healpix;

/**
 * Cells of HEALPix with a density each, in the order of the sky (NESTED), none within another; four
 * neighbours of one density that make up a larger cell are that cell. Immutable, for all threads.
 */
final class MapCells {
  private final long[] starts; // the first cell of order 29
  private final byte[] orders;
  private final double[] densities; // per steradian

  private MapCells(long[] starts, byte[] orders, double[] densities) {
    this.starts = starts;
    this.orders = orders;
    this.densities = densities;
  }

  /**
   * Puts cells in order.
   *
   * @param starts the first cell of order 29 of each; of these arrays nobody else knows
   * @param densities per steradian, at least 0
   * @throws UnreadableSkyMapException if two cells overlap
   */
  static MapCells of(long[] starts, byte[] orders, double[] densities) {
    long[] sorted = starts;
    byte[] sortedOrders = orders;
    double[] sortedDensities = densities;
    if (!isGrowing(starts)) {
      sorted = starts.clone();
      Arrays.sort(sorted);
      sortedOrders = new byte[orders.length];
      sortedDensities = new double[densities.length];
      for (int row = 0; row < starts.length; row++) {
        int place = Arrays.binarySearch(sorted, starts[row]);
        sortedOrders[place] = orders[row];
        sortedDensities[place] = densities[row];
      }
    }
    for (int at = 1; at < sorted.length; at++) {
      if (sorted[at] < sorted[at - 1] + span(sortedOrders[at - 1])) {
        throw new UnreadableSkyMapException("two of its cells cover the same place");
      }
    }
    return joined(sorted, sortedOrders, sortedDensities);
  }

  private static boolean isGrowing(long[] starts) {
    for (int at = 1; at < starts.length; at++) {
      if (starts[at] <= starts[at - 1]) {
        return false;
      }
    }
    return true;
  }

  /** In place: what is written never gets ahead of what is read. */
  private static MapCells joined(long[] starts, byte[] orders, double[] densities) {
    int size = 0;
    for (int row = 0; row < starts.length; row++) {
      starts[size] = starts[row];
      orders[size] = orders[row];
      densities[size++] = densities[row];
      while (size >= 4 && isWhole(starts, orders, densities, size - 4)) {
        size -= 3;
        orders[size - 1]--;
      }
    }
    return new MapCells(
        Arrays.copyOf(starts, size), Arrays.copyOf(orders, size), Arrays.copyOf(densities, size));
  }

  private static boolean isWhole(long[] starts, byte[] orders, double[] densities, int first) {
    byte order = orders[first];
    if (order == 0 || starts[first] % (4 * span(order)) != 0) {
      return false;
    }
    for (int at = first + 1; at < first + 4; at++) {
      if (orders[at] != order
          || densities[at] != densities[first]
          || starts[at] != starts[at - 1] + span(order)) {
        return false;
      }
    }
    return true;
  }

  private static long span(int order) {
    return 1L << Healpix.bits(order);
  }

  int size() {
    return starts.length;
  }

  int order(int at) {
    return orders[at];
  }

  /** The NESTED number at its order. */
  long number(int at) {
    return starts[at] >>> Healpix.bits(orders[at]);
  }

  /** Per steradian. */
  double density(int at) {
    return densities[at];
  }

  int deepest() {
    int deepest = 0;
    for (byte order : orders) {
      deepest = Math.max(deepest, order);
    }
    return deepest;
  }

  /** Which cell holds one of order 29; −1: none does. */
  int at(long cell) {
    int found = Arrays.binarySearch(starts, cell);
    int at = found >= 0 ? found : -found - 2;
    return at >= 0 && cell < starts[at] + span(orders[at]) ? at : -1;
  }
}
