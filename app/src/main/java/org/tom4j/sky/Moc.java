package org.tom4j.sky;

import java.util.Arrays;
import org.tom4j.astro.SkyPosition;

/** A region of the sky: ranges of HEALPix cells of order 29. Immutable, for all threads. */
final class Moc {
  /** The first cell of each range, and behind it the first one after the range; growing. */
  private final long[] bounds;

  /**
   * @param bounds growing, an even number of them
   */
  Moc(long[] bounds) {
    this.bounds = bounds;
  }

  boolean contains(SkyPosition position) {
    int found = Arrays.binarySearch(bounds, Healpix.cell(position));
    // Between a start, at an even place, and an end the next larger one is at an odd place.
    int next = found >= 0 ? found + 1 : -found - 1;
    return next % 2 == 1;
  }

  /** The fewest cells that make it up, each as 4 · 4^order + its number. */
  long[] unique() {
    long[] unique = new long[64];
    int size = 0;
    for (int range = 0; range < bounds.length; range += 2) {
      for (long at = bounds[range]; at < bounds[range + 1]; ) {
        int order = widest(at, bounds[range + 1]);
        if (size == unique.length) {
          unique = Arrays.copyOf(unique, 2 * size);
        }
        unique[size++] = (4L << (2 * order)) + (at >>> Healpix.bits(order));
        at += 1L << Healpix.bits(order);
      }
    }
    return Arrays.copyOf(unique, size);
  }

  /** The order of the largest cell that begins here and does not reach beyond the end. */
  private static int widest(long start, long end) {
    int order = 0;
    while (start % (1L << Healpix.bits(order)) != 0 || start + (1L << Healpix.bits(order)) > end) {
      order++;
    }
    return order;
  }
}
