package org.tom4j.sky;

import org.tom4j.astro.SkyPosition;

/**
 * The cells of HEALPix (Górski et al. 2005, ApJ 622, 759) in the NESTED numbering, of the smallest
 * order that regions use. Formulas after Calabretta & Roukema 2007, MNRAS 381, 865 (H = 4, K = 3):
 * the sphere becomes a plane of twelve diamonds, four in the north, four around the equator, four
 * in the south, each of which is a square of cells once it is turned by 45°. What lies on the rim
 * of a cell belongs to the northern one, as CDS's programs have it.
 */
public final class Healpix {
  /** Orders go from 0 to this one. */
  public static final int ORDER = 29;

  /** How many cells there are at that order. */
  public static final long CELLS = 12L << (2 * ORDER);

  /** Cells along the side of a diamond. */
  private static final long SIDE = 1L << ORDER;

  /** Of every second bit, beginning with the lowest. */
  private static final long EVEN = 0x5555_5555_5555_5555L;

  private Healpix() {}

  /** How many cells of the smallest order are in one of another, as a number of bits. */
  public static int bits(int order) {
    return 2 * (ORDER - order);
  }

  /** The cell of a position, ICRS, at order 29: from 0 to {@link #CELLS}, that excluded. */
  public static long cell(SkyPosition position) {
    return cell(position.raDegrees(), position.decDegrees());
  }

  private static long cell(double ra, double dec) {
    double quarters = ra / 90; // from 0 to 4
    double z = Math.sin(Math.toRadians(dec));
    return Math.abs(z) <= 2 / 3.0 ? equatorial(quarters, 0.75 * z) : polar(quarters, dec);
  }

  /**
   * @param north from −½ to ½: along the meridian, in diagonals of a diamond
   */
  private static long equatorial(double quarters, double north) {
    long eastward = (long) Math.floor(SIDE * (0.5 + quarters + north)); // and north
    long westward = (long) Math.floor(SIDE * (0.5 - quarters + north)); // and north
    long east = eastward >> ORDER; // in whole diamonds
    long west = -(westward >> ORDER);
    long diamond = east == west ? 4 + (east & 3) : east > west ? west & 3 : 8 + (east & 3);
    return cell(diamond, eastward & (SIDE - 1), westward & (SIDE - 1));
  }

  private static long polar(double quarters, double dec) {
    long quarter = Math.min(3, (long) quarters);
    double east = quarters - quarter;
    // √(3 (1 − |sin δ|)), without the loss of digits near the pole
    double width = Math.sqrt(6) * Math.sin(Math.toRadians((90 - Math.abs(dec)) / 2));
    long fromLeft = Math.min(SIDE - 1, (long) (SIDE * width * east));
    long fromRight = Math.min(SIDE - 1, (long) (SIDE * width * (1 - east)));
    return dec > 0
        ? cell(quarter, SIDE - 1 - fromRight, SIDE - 1 - fromLeft)
        : cell(8 + quarter, fromLeft, fromRight);
  }

  /** The bits of both coordinates in turn, behind the diamond's number. */
  private static long cell(long diamond, long x, long y) {
    return (diamond << (2 * ORDER)) | Long.expand(x, EVEN) | Long.expand(y, EVEN << 1);
  }
}
