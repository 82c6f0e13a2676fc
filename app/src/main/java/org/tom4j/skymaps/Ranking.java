package org.tom4j.skymaps;

import java.util.Arrays;
import org.tom4j.sky.HealpixCells;

/**
 * The cells of a map from the densest to the least dense, with what all up to each hold: the greedy
 * way to the smallest credible regions. Densities that differ by less than a float can tell count
 * as the same. For one thread.
 */
final class Ranking {
  private final MapCells cells;

  /** Upper half: the density, turned round; lower half: which cell. */
  private final long[] ranked;

  private final float[] levels;
  private final double total;

  /**
   * Where the smallest region ends.
   *
   * @param level of its last cells
   * @param steradians its area
   */
  record Cut(float level, double steradians) {}

  /**
   * @throws UnreadableSkyMapException if all probability together is none
   */
  Ranking(MapCells cells) {
    this.cells = cells;
    this.ranked = new long[cells.size()];
    double sum = 0;
    for (int at = 0; at < ranked.length; at++) {
      long density = Float.floatToIntBits((float) cells.density(at)); // grows with it from 0 on
      ranked[at] = ((Integer.MAX_VALUE - density) << Integer.SIZE) | at;
      sum += probability(at);
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new UnreadableSkyMapException("its probabilities sum to " + sum);
    }
    this.total = sum;
    this.levels = new float[ranked.length];
    Arrays.sort(ranked);
    double above = 0;
    for (int from = 0; from < ranked.length; ) {
      int to = from;
      do {
        above += probability((int) ranked[to++]);
      } while (to < ranked.length && ranked[to] >>> Integer.SIZE == ranked[from] >>> Integer.SIZE);
      float level = (float) Math.min(1, above / total);
      for (; from < to; from++) {
        levels[(int) ranked[from]] = level;
      }
    }
  }

  private double probability(int at) {
    return cells.density(at) * HealpixCells.area(cells.order(at));
  }

  /** The sum of all probabilities. */
  double total() {
    return total;
  }

  /** By the place of the cell. Not to be changed. */
  float[] levels() {
    return levels;
  }

  int densest() {
    return (int) ranked[0];
  }

  /** The smallest region that holds at least a part of the probability. */
  Cut cut(double part) {
    double area = 0;
    float limit = 1;
    boolean reached = false;
    for (long rank : ranked) {
      float level = levels[(int) rank];
      if (reached && level > limit) {
        break;
      }
      area += HealpixCells.area(cells.order((int) rank));
      if (!reached && level >= part) {
        reached = true;
        limit = level;
      }
    }
    return new Cut(limit, area);
  }
}
