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
}
