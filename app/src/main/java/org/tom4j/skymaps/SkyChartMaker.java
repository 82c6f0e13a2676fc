package org.tom4j.skymaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tom4j.astro.SkyPosition;
import org.tom4j.sky.HealpixCells;

/** Draws a map: all of the sky, and the part that matters. Pure. */
final class SkyChartMaker {
  private static final Mollweide SKY = new Mollweide(376, 176, 168);
  private static final int SKY_WIDTH = 720;
  private static final int SKY_HEIGHT = 352;
  private static final int ZOOM_SIDE = 400;
  private static final int POINTS = 300;

  /** Square degrees: on the chart of all the sky, marks would hide what is smaller. */
  private static final double SMALL = 150;

  /** Degrees: a frame around less would be no larger than the mark in it. */
  private static final double SMALLEST_FRAME = 5;

  /** Targets with their rank beside them; more would cover each other. */
  private static final int MOST_LABELS = 12;

  private SkyChartMaker() {}

  static SkyChart sky(SkyMap map, Extent extent, List<Inside.Line> targets) {
    SkyLines.Grid grid = SkyLines.ofSky(SKY);
    var contours = new Contours(map, SKY, box(map), POINTS);
    boolean small = map.ninety().squareDegrees() < SMALL;
    return new SkyChart(
        "sky",
        words(map),
        SKY_WIDTH,
        SKY_HEIGHT,
        ellipse(),
        grid.path(),
        SkyLines.plane(SKY),
        grid.labels(),
        contours.upTo(map.ninety().limit()),
        contours.upTo(map.half().limit()),
        small ? List.of() : List.of(peak(SKY, map)),
        frame(extent),
        small ? List.of() : marks(SKY, targets, false, SKY_WIDTH, SKY_HEIGHT));
  }

  static SkyChart zoom(SkyMap map, Extent extent, List<Inside.Line> targets) {
    double half = ZOOM_SIDE / 2.0;
    var chart = new Zoom(extent.center(), extent.radius(), half);
    SkyLines.Grid grid = SkyLines.of(chart, extent.center(), extent.radius(), ZOOM_SIDE);
    var box = new Contours.Box(0, 0, ZOOM_SIDE, ZOOM_SIDE);
    var contours = new Contours(map, chart, box, POINTS);
    return new SkyChart(
        "part",
        String.format(
            Locale.ROOT, "The sky within %.1f° of the middle of the region.", extent.radius()),
        ZOOM_SIDE,
        ZOOM_SIDE,
        "M0 0H" + ZOOM_SIDE + "V" + ZOOM_SIDE + "H0Z",
        grid.path(),
        SkyLines.plane(chart),
        grid.labels(),
        contours.upTo(map.ninety().limit()),
        contours.upTo(map.half().limit()),
        List.of(peak(chart, map)),
        "",
        marks(chart, targets, true, ZOOM_SIDE, ZOOM_SIDE));
  }

  private static String words(SkyMap map) {
    SkyPosition peak = map.peak();
    return String.format(
        Locale.ROOT,
        "All of the sky: the smallest region with 90 %% of the probability has %.0f square degrees,"
            + " with 50 %% %.0f; the most probable place is at RA %.1f°, Dec %.1f°.",
        map.ninety().squareDegrees(),
        map.half().squareDegrees(),
        peak.raDegrees(),
        peak.decDegrees());
  }

  /**
   * As much of the chart as the region needs, so that a small one is drawn as finely as a large.
   */
  private static Contours.Box box(SkyMap map) {
    double[] bounds = {SKY_WIDTH, SKY_HEIGHT, 0, 0};
    map.cells(
        map.ninety(),
        (order, number) -> {
          Projection.Point at = SKY.project(HealpixCells.center(order, number));
          double reach =
              HealpixCells.reachDegrees(order) * 3.5; // of chart a degree, near the poles
          bounds[0] = Math.min(bounds[0], at.x() - reach);
          bounds[1] = Math.min(bounds[1], at.y() - reach);
          bounds[2] = Math.max(bounds[2], at.x() + reach);
          bounds[3] = Math.max(bounds[3], at.y() + reach);
        });
    double left = Math.max(SKY.cx() - 2 * SKY.radius() - 2, bounds[0]);
    double top = Math.max(SKY.cy() - SKY.radius() - 2, bounds[1]);
    return new Contours.Box(
        left,
        top,
        Math.max(1, Math.min(SKY.cx() + 2 * SKY.radius() + 2, bounds[2]) - left),
        Math.max(1, Math.min(SKY.cy() + SKY.radius() + 2, bounds[3]) - top));
  }

  private static String ellipse() {
    double rx = 2 * SKY.radius();
    return String.format(
        Locale.ROOT,
        "M%.0f %.0fA%.0f %.0f 0 1 0 %.0f %.0fA%.0f %.0f 0 1 0 %.0f %.0fZ",
        SKY.cx() - rx,
        SKY.cy(),
        rx,
        SKY.radius(),
        SKY.cx() + rx,
        SKY.cy(),
        rx,
        SKY.radius(),
        SKY.cx() - rx,
        SKY.cy());
  }

  /** The edge of the other chart; none around what is large or would be torn at 0 h. */
  private static String frame(Extent extent) {
    var zoom = new Zoom(extent.center(), Math.max(SMALLEST_FRAME, extent.radius()), 1);
    var path = new PathText();
    Projection.Point before = null;
    for (int part = 0; part < 80; part++) {
      double along = part % 20 / 10.0 - 1;
      SkyPosition edge =
          switch (part / 20) {
            case 0 -> zoom.at(1 + along, 0);
            case 1 -> zoom.at(2, 1 + along);
            case 2 -> zoom.at(1 - along, 2);
            default -> zoom.at(0, 1 - along);
          };
      Projection.Point at = SKY.project(edge);
      if (before == null) {
        path.move(at.x(), at.y());
      } else if (Math.hypot(at.x() - before.x(), at.y() - before.y()) > SKY.radius() / 2) {
        return "";
      } else {
        path.line(at.x(), at.y());
      }
      before = at;
    }
    return path.close().toString();
  }

  private static List<SkyChart.Mark> marks(
      Projection chart, List<Inside.Line> targets, boolean labelled, int width, int height) {
    List<SkyChart.Mark> marks = new ArrayList<>();
    for (Inside.Line line : targets) {
      Projection.Point at = chart.project(line.target().position());
      if (at.x() >= 0 && at.y() >= 0 && at.x() <= width && at.y() <= height) {
        marks.add(
            mark(
                chart,
                line.target().position(),
                labelled && line.rank() <= MOST_LABELS ? Integer.toString(line.rank()) : "",
                line.target().name(),
                "/targets/" + line.target().id() + "/",
                line.inHalf()));
      }
    }
    return marks;
  }

  private static SkyChart.Mark peak(Projection chart, SkyMap map) {
    return mark(chart, map.peak(), "", "Most probable place", "", true);
  }

  private static SkyChart.Mark mark(
      Projection chart, SkyPosition place, String label, String title, String href, boolean half) {
    Projection.Point at = chart.project(place);
    return new SkyChart.Mark(
        SkyLines.number(at.x()), SkyLines.number(at.y()), label, title, href, half);
  }
}
