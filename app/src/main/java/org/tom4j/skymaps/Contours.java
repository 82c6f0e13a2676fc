package org.tom4j.skymaps;

import java.util.Arrays;

/**
 * Lines around all places of a map up to a level, by marching squares (Lorensen & Cline 1987 in two
 * dimensions) over points of a chart. The lines are closed: to be filled by the even-odd rule.
 */
final class Contours {
  /** More than any level has: what lies beyond the points is outside. */
  private static final double OUTSIDE = 2;

  /** Points around what is shown, so that neither rim nor smoothing shows. */
  private static final int MARGIN = 6;

  /** The edges of cells are steps, which tell nothing: these take away what is as small. */
  private static final int SMOOTHINGS = 3;

  private final double left;
  private final double top;
  private final double step;
  private final int columns;
  private final int rows;

  /** By row and column; the rim is outside. */
  private final double[] levels;

  /**
   * Asks the map at points of a chart.
   *
   * @param points along the longer side
   */
  Contours(SkyMap map, Projection chart, Box box, int points) {
    this.step = Math.max(box.width(), box.height()) / points;
    this.left = box.left() - MARGIN * step;
    this.top = box.top() - MARGIN * step;
    this.columns = (int) Math.ceil(box.width() / step) + 2 * MARGIN + 1;
    this.rows = (int) Math.ceil(box.height() / step) + 2 * MARGIN + 1;
    this.levels = new double[columns * rows];
    Arrays.fill(levels, OUTSIDE);
    for (int row = 1; row < rows - 1; row++) {
      for (int column = 1; column < columns - 1; column++) {
        levels[row * columns + column] =
            map.level(chart.at(left + column * step, top + row * step));
      }
    }
    for (int round = 0; round < SMOOTHINGS; round++) {
      smooth(1);
      smooth(columns);
    }
  }

  /** Each point a quarter of its neighbours' levels and half of its own; the rim stays. */
  private void smooth(int stride) {
    double[] before = levels.clone();
    for (int row = 2; row < rows - 2; row++) {
      for (int at = row * columns + 2; at < row * columns + columns - 2; at++) {
        levels[at] = (before[at - stride] + 2 * before[at] + before[at + stride]) / 4;
      }
    }
  }

  /** A part of a chart. */
  record Box(double left, double top, double width, double height) {}

  /** A path around all places up to a level; "" if there are none. */
  String upTo(double level) {
    int edges = columns * rows;
    int[] next = new int[2 * edges]; // from a crossing of an edge to the next one; 0: none
    for (int row = 0; row < rows - 1; row++) {
      for (int column = 0; column < columns - 1; column++) {
        link(next, row * columns + column, edges, level);
      }
    }
    var path = new PathText();
    for (int start = 0; start < next.length; start++) {
      if (next[start] != 0) {
        follow(next, start, edges, level, path);
      }
    }
    return path.toString();
  }

  /** The lines through one square, with what is inside at their right hand. */
  private void link(int[] next, int at, int edges, double level) {
    boolean nw = levels[at] <= level;
    boolean ne = levels[at + 1] <= level;
    boolean sw = levels[at + columns] <= level;
    boolean se = levels[at + columns + 1] <= level;
    int north = at;
    int south = at + columns;
    int west = edges + at;
    int east = edges + at + 1;
    switch ((nw ? 8 : 0) | (ne ? 4 : 0) | (se ? 2 : 0) | (sw ? 1 : 0)) {
      case 1 -> next[west] = south + 1;
      case 2 -> next[south] = east + 1;
      case 3 -> next[west] = east + 1;
      case 4 -> next[east] = north + 1;
      case 5 -> {
        next[west] = south + 1;
        next[east] = north + 1;
      }
      case 6 -> next[south] = north + 1;
      case 7 -> next[west] = north + 1;
      case 8 -> next[north] = west + 1;
      case 9 -> next[north] = south + 1;
      case 10 -> {
        next[north] = west + 1;
        next[south] = east + 1;
      }
      case 11 -> next[north] = east + 1;
      case 12 -> next[east] = west + 1;
      case 13 -> next[east] = south + 1;
      case 14 -> next[south] = west + 1;
      default -> {
        // wholly inside or outside
      }
    }
  }

  private void follow(int[] next, int start, int edges, double level, PathText path) {
    boolean first = true;
    for (int edge = start; next[edge] != 0; ) {
      boolean across = edge < edges; // of an edge from west to east
      int one = across ? edge : edge - edges;
      int other = across ? one + 1 : one + columns;
      double part = between(levels[one], levels[other], level);
      int row = one / columns;
      double x = left + (one - row * columns + (across ? part : 0)) * step;
      double y = top + (row + (across ? 0 : part)) * step;
      if (first) {
        path.move(x, y);
        first = false;
      } else {
        path.line(x, y);
      }
      int following = next[edge] - 1;
      next[edge] = 0;
      edge = following;
    }
    path.close();
  }

  /** Not quite at either point, or a line would have no length. */
  private static double between(double one, double other, double level) {
    return Math.clamp((level - one) / (other - one), 0.02, 0.98);
  }
}
