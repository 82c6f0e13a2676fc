package org.tom4j.sky;

import org.tom4j.astro.SkyPosition;

/**
 * Where the cells of HEALPix lie, by Górski et al. 2005 (ApJ 622, 759), section 5: each cell is a
 * place in one of twelve base cells, and on one of the rings of equal latitude, which RING numbers
 * count.
 */
public final class HealpixCells {
  /** The ring that holds the southern corner of each base cell, in base cells from the north. */
  private static final int[] SOUTH = {2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4};

  /** The longitude of each base cell's middle, in eighths of the circle. */
  private static final int[] EAST = {1, 3, 5, 7, 0, 2, 4, 6, 1, 3, 5, 7};

  private static final long EVEN = 0x5555_5555_5555_5555L;

  /** The farthest that a place in a cell is from its centre, in sides of a square of its area. */
  private static final double REACH = 1.05;

  private HealpixCells() {}

  /** The area of a cell, in steradians; all of an order have the same. */
  public static double area(int order) {
    return Math.PI / (3 * Math.scalb(1.0, 2 * order));
  }

  /** Degrees, from the centre of any cell of an order, within which all of the cell lies. */
  public static double reachDegrees(int order) {
    return Math.toDegrees(REACH * Math.sqrt(area(order)));
  }

  /**
   * The centre of a cell, ICRS.
   *
   * @param cell its NESTED number
   */
  public static SkyPosition center(int order, long cell) {
    int base = (int) (cell >>> (2 * order));
    double side = Math.scalb(1.0, -order);
    double x = (Long.compress(cell, EVEN & inBase(order)) + 0.5) * side;
    double y = (Long.compress(cell, (EVEN << 1) & inBase(order)) + 0.5) * side;
    double ring = SOUTH[base] - x - y; // 0 at the north pole, 4 at the south pole
    double width =
        Math.min(1, Math.min(ring, 4 - ring)); // of a base cell there: below 1 near poles
    double dec =
        ring < 1 ? polarDec(ring) : ring > 3 ? -polarDec(4 - ring) : Math.asin((2 - ring) * 2 / 3);
    double eighths = EAST[base] + (x - y) / width;
    double ra = eighths * 45;
    return SkyPosition.ofDegrees(ra < 0 ? ra + 360 : ra, Math.toDegrees(dec));
  }

  /** sin δ = 1 − r²/3, without the loss of digits near the pole. */
  private static double polarDec(double ring) {
    return Math.PI / 2 - 2 * Math.asin(ring / Math.sqrt(6));
  }

  /** The RING number of a cell by its NESTED one. */
  public static long ring(int order, long cell) {
    long side = 1L << order;
    int base = (int) (cell >>> (2 * order));
    long x = Long.compress(cell, EVEN & inBase(order));
    long y = Long.compress(cell, (EVEN << 1) & inBase(order));
    long ring = SOUTH[base] * side - x - y - 1; // from 1 to 4 side − 1
    long width = Math.min(side, Math.min(ring, 4 * side - ring)); // quarter of the ring's cells
    long before =
        ring < side
            ? 2 * ring * (ring - 1)
            : ring <= 3 * side
                ? 2 * side * (side - 1) + (ring - side) * 4 * side
                : 12 * side * side - 2 * width * (width + 1);
    long shifted = ring < side || ring > 3 * side ? 0 : (ring - side) & 1;
    long place = Math.floorDiv(EAST[base] * width + x - y + 1 + shifted, 2) - 1;
    long all = 4 * width;
    return before + Math.floorMod(place, all);
  }

  private static long inBase(int order) {
    return (1L << (2 * order)) - 1;
  }
}
