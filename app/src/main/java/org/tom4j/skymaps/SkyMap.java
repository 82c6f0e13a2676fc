package org.tom4j.skymaps;

import org.tom4j.astro.SkyPosition;
import org.tom4j.sky.Healpix;
import org.tom4j.sky.HealpixCells;

/**
 * A probability for each place in the sky, as cells of HEALPix of any orders that do not overlap.
 * Where there is no cell it is zero. Immutable, for all threads.
 *
 * <p>The <b>credible level</b> of a place is the part of all probability that lies at places at
 * least as dense as this one: from almost 0 at the most probable place to 1 at the least. The
 * smallest region that holds a part of the probability is that of all cells up to some level; cells
 * of the same density are in it together.
 */
final class SkyMap {
  private static final double SQUARE_DEGREES = Math.pow(180 / Math.PI, 2);

  private final MapHeader header;
  private final MapCells cells;
  private final float[] levels;
  private final double total;
  private final int peak;
  private final Region half;
  private final Region ninety;

  /**
   * The smallest region that holds a part of the probability.
   *
   * @param part such as 0.9
   * @param limit the highest level of its cells: the part that is really in it
   * @param squareDegrees its area
   */
  record Region(double part, float limit, double squareDegrees) {}

  /**
   * @throws UnreadableSkyMapException if the probabilities are none
   */
  SkyMap(MapHeader header, MapCells cells) {
    this.header = header;
    this.cells = cells;
    var ranking = new Ranking(cells);
    this.total = ranking.total();
    this.levels = ranking.levels();
    this.peak = ranking.densest();
    this.half = region(ranking, 0.5);
    this.ninety = region(ranking, 0.9);
  }

  private static Region region(Ranking ranking, double part) {
    Ranking.Cut cut = ranking.cut(part);
    return new Region(part, cut.level(), cut.steradians() * SQUARE_DEGREES);
  }

  MapHeader header() {
    return header;
  }

  /** The sum of all probabilities as the file has them; 1 if it was made with care. */
  double total() {
    return total;
  }

  /** How many cells there are, after those of one density that make up a larger one were joined. */
  int size() {
    return cells.size();
  }

  /** The order of the smallest cells. */
  int order() {
    return cells.deepest();
  }

  /** Smallest region that holds half of the probability. */
  Region half() {
    return half;
  }

  /** Smallest region that holds 90 % of the probability. */
  Region ninety() {
    return ninety;
  }

  /** The centre of the cell with the highest density. */
  SkyPosition peak() {
    return HealpixCells.center(cells.order(peak), cells.number(peak));
  }

  /** The credible level of a place, above 0 and at most 1. */
  double level(SkyPosition place) {
    int at = cells.at(Healpix.cell(place));
    return at < 0 ? 1 : levels[at];
  }

  /** Probability per square degree at a place. */
  double density(SkyPosition place) {
    int at = cells.at(Healpix.cell(place));
    return at < 0 ? 0 : cells.density(at) / total / SQUARE_DEGREES;
  }

  /** Takes the cells of a region, growing by their first cell of order 29. */
  void cells(Region region, CellSink sink) {
    for (int at = 0; at < cells.size(); at++) {
      if (levels[at] <= region.limit()) {
        sink.cell(cells.order(at), cells.number(at));
      }
    }
  }

  /** Takes cells by order and NESTED number. */
  interface CellSink {
    void cell(int order, long number);
  }

  /** About how many bytes it takes in memory. */
  long bytes() {
    return 21L * cells.size();
  }
}
