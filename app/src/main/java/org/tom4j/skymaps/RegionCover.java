package org.tom4j.skymaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.db.SkyIndex;
import org.tom4j.sky.HealpixCells;

/**
 * A region of a map in the words of the sky index: ranges that together cover it, and somewhat
 * more. Cells of the map are taken together to so few that a database looks each of them up.
 */
final class RegionCover {
  /** Below 1 deg² each for regions of some hundred square degrees. */
  private static final int MOST_CELLS = 400;

  private static final int FINEST = 12;

  /** Beyond each cone, degrees: what slow targets have moved since the index's epoch, and more. */
  private static final double SLACK = 0.02;

  private RegionCover() {}

  private record Cell(int order, long number) {}

  /** Ranges apart from each other, growing. */
  static List<SkyIndex.Range> of(SkyMap map, SkyMap.Region region) {
    List<SkyIndex.Range> ranges = new ArrayList<>();
    for (Cell cell : coarse(map, region)) {
      ranges.addAll(
          SkyIndex.ranges(
              Cone.of(
                  HealpixCells.center(cell.order(), cell.number()),
                  Angle.ofDegrees(
                      Math.min(180, HealpixCells.reachDegrees(cell.order()) + SLACK)))));
    }
    ranges.sort(Comparator.comparingLong(SkyIndex.Range::from));
    List<SkyIndex.Range> united = new ArrayList<>();
    for (SkyIndex.Range next : ranges) {
      SkyIndex.Range last = united.isEmpty() ? null : united.getLast();
      if (last != null && next.from() <= last.to()) {
        united.set(
            united.size() - 1, new SkyIndex.Range(last.from(), Math.max(last.to(), next.to())));
      } else {
        united.add(next);
      }
    }
    return united;
  }

  private static Set<Cell> coarse(SkyMap map, SkyMap.Region region) {
    for (int order = FINEST; ; order--) {
      int most = order;
      Set<Cell> cells = new HashSet<>();
      map.cells(
          region,
          (of, number) -> {
            if (cells.size() <= MOST_CELLS || most == 0) {
              cells.add(
                  of <= most ? new Cell(of, number) : new Cell(most, number >>> (2 * (of - most))));
            }
          });
      if (cells.size() <= MOST_CELLS || order == 0) {
        return cells;
      }
    }
  }
}
