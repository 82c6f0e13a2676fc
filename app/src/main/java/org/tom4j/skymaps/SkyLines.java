package org.tom4j.skymaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tom4j.astro.SkyPosition;

/** Lines of equal right ascension and declination, and the galactic equator, on charts. */
final class SkyLines {
  /**
   * North pole and ascending node of the galactic equator: Hipparcos (ESA SP-1200), 1.5.3, ICRS.
   */
  private static final double POLE_RA = 192.85948;

  private static final double POLE_DEC = 27.12825;

  private static final double[] STEPS = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 45, 90};

  /** Points more than this apart, in units of a chart, are on different sides of the sky. */
  private static final double TORN = 150;

  private SkyLines() {}

  /** Lines and their labels. */
  record Grid(String path, List<SkyChart.Label> labels) {}

  static Grid ofSky(Mollweide chart) {
    var path = new PathText();
    List<SkyChart.Label> labels = new ArrayList<>();
    for (int dec = -60; dec <= 60; dec += 30) {
      Projection.Point left = chart.project(180, dec);
      Projection.Point right = chart.project(-180, dec);
      path.move(left.x(), left.y()).line(right.x(), right.y());
      labels.add(label(left.x() - 6, left.y() + 4, sign(dec) + "°", "end"));
    }
    for (int east = -150; east <= 150; east += 30) {
      for (int dec = -90; dec <= 90; dec += 3) {
        Projection.Point point = chart.project(east, dec);
        if (dec == -90) {
          path.move(point.x(), point.y());
        } else {
          path.line(point.x(), point.y());
        }
      }
      if (east % 60 == 0) {
        Projection.Point at = chart.project(east, 0);
        labels.add(label(at.x(), at.y() - 4, (180 + east) / 15 + "h", "middle"));
      }
    }
    return new Grid(path.toString(), labels);
  }

  /**
   * Of a square chart.
   *
   * @param radius of what it shows, degrees
   */
  static Grid of(Zoom chart, SkyPosition center, double radius, double side) {
    double decStep = step(radius / 2.5);
    double cosine = Math.max(0.02, Math.cos(Math.toRadians(center.decDegrees())));
    double raStep = step(Math.min(90, radius / 2.5 / cosine));
    var path = new PathText();
    List<SkyChart.Label> labels = new ArrayList<>();
    double reach = 1.5 * radius;
    double low = Math.max(-90, center.decDegrees() - reach);
    double high = Math.min(90, center.decDegrees() + reach);
    double farthest = Math.max(Math.abs(low), Math.abs(high));
    double width = farthest > 88 ? 180 : Math.min(180, reach / Math.cos(Math.toRadians(farthest)));
    for (double dec = Math.ceil(low / decStep) * decStep; dec <= high; dec += decStep) {
      List<Projection.Point> line = new ArrayList<>();
      for (int part = 0; part <= 90; part++) {
        line.add(chart.project(at(center.raDegrees() - width + part * width / 45, dec)));
      }
      draw(path, line);
      double shown = dec;
      crossing(line, 4, true, side, y -> labels.add(label(5, y - 4, dec(shown, decStep), "start")));
    }
    double first = Math.ceil((center.raDegrees() - width) / raStep) * raStep;
    for (double ra = first; ra < center.raDegrees() + width && ra < first + 360; ra += raStep) {
      List<Projection.Point> line = new ArrayList<>();
      for (int part = 0; part <= 60; part++) {
        line.add(chart.project(at(ra, low + part * (high - low) / 60)));
      }
      draw(path, line);
      double shown = ((ra % 360) + 360) % 360;
      crossing(
          line,
          side - 6,
          false,
          side,
          x -> labels.add(label(x + 3, side - 6, degrees(shown, raStep) + "°", "start")));
    }
    return new Grid(path.toString(), labels);
  }

  static String plane(Projection chart) {
    List<Projection.Point> line = new ArrayList<>();
    double pole = Math.toRadians(POLE_DEC);
    for (int part = 0; part <= 360; part++) {
      double along = Math.toRadians(part);
      double dec = Math.asin(Math.cos(pole) * Math.sin(along));
      double east =
          Math.atan2(
              Math.cos(along), -Math.sin(pole) * Math.sin(along)); // from the pole's meridian
      line.add(chart.project(at(POLE_RA + Math.toDegrees(east), Math.toDegrees(dec))));
    }
    var path = new PathText();
    draw(path, line);
    return path.toString();
  }

  private static void draw(PathText path, List<Projection.Point> line) {
    Projection.Point before = null;
    for (Projection.Point point : line) {
      if (before == null || Math.hypot(point.x() - before.x(), point.y() - before.y()) > TORN) {
        path.move(point.x(), point.y());
      } else {
        path.line(point.x(), point.y());
      }
      before = point;
    }
  }

  private interface Found {
    void at(double place);
  }

  /** Where a line first crosses an upright or level edge of the chart, within the other bounds. */
  private static void crossing(
      List<Projection.Point> line, double edge, boolean upright, double side, Found found) {
    for (int at = 1; at < line.size(); at++) {
      Projection.Point one = line.get(at - 1);
      Projection.Point other = line.get(at);
      double from = (upright ? one.x() : one.y()) - edge;
      double to = (upright ? other.x() : other.y()) - edge;
      if (from * to <= 0 && from != to && Math.abs(from - to) < TORN) {
        double part = from / (from - to);
        double place =
            upright
                ? one.y() + part * (other.y() - one.y())
                : one.x() + part * (other.x() - one.x());
        if (place > 24 && place < side - (upright ? 26 : 34)) {
          found.at(place);
          return;
        }
      }
    }
  }

  private static double step(double wanted) {
    for (double step : STEPS) {
      if (step >= wanted) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  private static SkyPosition at(double ra, double dec) {
    double turned = ((ra % 360) + 360) % 360;
    return SkyPosition.ofDegrees(turned >= 360 ? 0 : turned, Math.clamp(dec, -90, 90));
  }

  private static SkyChart.Label label(double x, double y, String words, String anchor) {
    return new SkyChart.Label(number(x), number(y), words, anchor);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String sign(int dec) {
    return dec > 0 ? "+" + dec : dec < 0 ? "−" + -dec : "0";
  }

  private static String dec(double dec, double step) {
    double clean = Math.abs(dec) < step / 1000 ? 0 : dec;
    return (clean > 0 ? "+" : clean < 0 ? "−" : "") + degrees(Math.abs(clean), step) + "°";
  }

  private static String degrees(double value, double step) {
    int digits = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
