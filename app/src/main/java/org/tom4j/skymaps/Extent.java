package org.tom4j.skymaps;

import org.tom4j.astro.SkyPosition;
import org.tom4j.sky.HealpixCells;

/**
 * The circle that a region is shown in: around all of it if that is no more than a part of the sky,
 * else around the most probable place.
 *
 * @param radius degrees
 * @param whole whether all of the region is in it
 */
record Extent(SkyPosition center, double radius, boolean whole) {
  private static final double SMALLEST = 0.5;
  private static final double LARGEST = 50;
  private static final double ROOM = 1.12;

  static Extent of(SkyMap map, SkyMap.Region region) {
    double[] sum = new double[3];
    map.cells(
        region,
        (order, number) -> {
          SkyPosition center = HealpixCells.center(order, number);
          double[] vector = Zoom.vector(center);
          double weight = map.density(center) * HealpixCells.area(order);
          for (int axis = 0; axis < 3; axis++) {
            sum[axis] += weight * vector[axis];
          }
        });
    SkyPosition middle = Zoom.place(sum);
    double[] farthest = {0};
    map.cells(
        region,
        (order, number) ->
            farthest[0] =
                Math.max(
                    farthest[0],
                    middle.separationTo(HealpixCells.center(order, number)).degrees()
                        + HealpixCells.reachDegrees(order)));
    return farthest[0] <= LARGEST
        ? new Extent(middle, Math.max(SMALLEST, farthest[0] * ROOM), true)
        : new Extent(map.peak(), LARGEST / 2, false);
  }
}
