package org.tom4j.skymaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;
import org.tom4j.sky.HealpixCells;

class SkyChartMakerTest {
  private static final double SKY = 4 * Math.PI * Math.pow(180 / Math.PI, 2);

  /** Charts keep areas, so that what is drawn must be as large as what was computed. */
  @Test
  void theRegionThatIsDrawnIsAsLargeAsTheOneThatIsTold() {
    for (SkyPosition center :
        List.of(
            SkyPosition.ofDegrees(150, 5),
            SkyPosition.ofDegrees(0, 0),
            SkyPosition.ofDegrees(40, 88))) {
      SkyMap map = blob(center, 4);
      Extent extent = Extent.of(map, map.ninety());
      assertThat(extent.whole()).isTrue();
      assertThat(extent.center().separationTo(center).degrees()).isLessThan(0.5);
      SkyChart zoom = SkyChartMaker.zoom(map, extent, List.of());
      double scale = 400 / (4 * Math.sin(Math.toRadians(extent.radius()) / 2));
      double squareDegree = Math.pow(scale * Math.PI / 180, 2);
      assertThat(area(zoom.ninety()) / squareDegree)
          .as("around %s", center)
          .isCloseTo(map.ninety().squareDegrees(), Percentage.withPercentage(4));
      assertThat(area(zoom.half()) / squareDegree)
          .isCloseTo(map.half().squareDegrees(), Percentage.withPercentage(6));
    }
    SkyMap map = blob(SkyPosition.ofDegrees(150, 40), 6);
    SkyChart sky = SkyChartMaker.sky(map, Extent.of(map, map.ninety()), List.of());
    double squareDegree = 2 * Math.PI * 168 * 168 / SKY;
    assertThat(area(sky.ninety()) / squareDegree)
        .isCloseTo(map.ninety().squareDegrees(), Percentage.withPercentage(4));
  }

  @Test
  void everyPlaceIsFoundAgainWhereItIsDrawn() {
    Random random = new Random(11);
    var sky = new Mollweide(376, 176, 168);
    SkyPosition center = SkyPosition.ofDegrees(123, -45);
    var zoom = new Zoom(center, 60, 200);
    for (int round = 0; round < 5_000; round++) {
      SkyPosition place =
          SkyPosition.ofDegrees(
              360 * random.nextDouble(), Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)));
      Projection.Point point = sky.project(place);
      assertThat(Math.hypot((point.x() - 376) / 336, (point.y() - 176) / 168))
          .isLessThanOrEqualTo(1 + 1e-9);
      assertThat(sky.at(point.x(), point.y()).separationTo(place).degrees())
          .isCloseTo(0, within(1e-4));
      if (center.separationTo(place).degrees() < 170) {
        Projection.Point near = zoom.project(place);
        assertThat(zoom.at(near.x(), near.y()).separationTo(place).degrees())
            .isCloseTo(0, within(1e-6));
      }
    }
    assertThat(sky.project(SkyPosition.ofDegrees(200, 0)).x()).as("east is left").isLessThan(376);
  }

  /** A Gaussian of some degrees. */
  static SkyMap blob(SkyPosition center, double sigma) {
    int order = 6;
    int all = 12 << (2 * order);
    double[] probabilities = new double[all];
    for (int cell = 0; cell < all; cell++) {
      double away = HealpixCells.center(order, cell).separationTo(center).degrees() / sigma;
      probabilities[cell] = Math.exp(-away * away / 2);
    }
    return SkyMapFile.read(MapFiles.flat("NESTED", probabilities));
  }

  /** Of all polygons of a path (Gauss's formula); those within others count against them. */
  private static double area(String path) {
    double sum = 0;
    for (String polygon : path.split("Z")) {
      String[] points = polygon.substring(1).split("L");
      double twice = 0;
      for (int at = 0; at < points.length; at++) {
        String[] one = points[at].split(" ");
        String[] next = points[(at + 1) % points.length].split(" ");
        twice +=
            Double.parseDouble(one[0]) * Double.parseDouble(next[1])
                - Double.parseDouble(next[0]) * Double.parseDouble(one[1]);
      }
      sum += twice / 2;
    }
    return Math.abs(sum);
  }
}
