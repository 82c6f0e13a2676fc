package org.tom4j.skymaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tom4j.alerts.AlertPage.Fact;
import org.tom4j.astro.SkyPosition;

/** What a map says, in words and figures. */
final class SkyMapFacts {
  /** Sums of probabilities that are off by less are rounding. */
  private static final double ROUNDING = 1e-3;

  private SkyMapFacts() {}

  /** The few that matter first. */
  static List<Fact> few(SkyMap map) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("90 % region", area(map.ninety().squareDegrees()), "deg²", "", false));
    facts.add(new Fact("50 % region", area(map.half().squareDegrees()), "deg²", "", false));
    if (map.header().distance() != null) {
      facts.add(
          new Fact("Distance", distance(map.header()), "Mpc", "mean, luminosity distance", false));
    }
    SkyPosition peak = map.peak();
    facts.add(
        new Fact(
            "Most probable",
            peak.raDecimal() + " " + peak.decDecimal(),
            "°, ICRS",
            peak.raSexagesimal() + " " + peak.decSexagesimal(),
            true));
    return facts;
  }

  static List<Fact> all(ReadMap read) {
    SkyMap map = read.map();
    MapHeader header = map.header();
    List<Fact> facts = few(map);
    facts.add(new Fact("Event", header.object(), "", "as the map calls it", true));
    facts.add(new Fact("Observed", time(header.observed()), "UTC", "", false));
    facts.add(new Fact("Instruments", header.instruments().replace(",", ", "), "", "", false));
    facts.add(
        new Fact(
            "Made by",
            header.creator(),
            "",
            header.origin().isEmpty() ? "" : "of " + header.origin(),
            false));
    facts.add(new Fact("Made", time(header.made()), "UTC", "", false));
    facts.add(
        new Fact(
            "Cells",
            String.format(Locale.ROOT, "%,d", map.size()),
            "",
            "the smallest " + width(map.order()) + " wide",
            false));
    return facts;
  }

  /** That its probabilities do not sum to one; "" if they do. */
  static String remark(SkyMap map) {
    return Math.abs(map.total() - 1) <= ROUNDING
        ? ""
        : String.format(
            Locale.ROOT,
            "The probabilities of this map sum to %.4g, not to 1. Levels and areas are of their sum.",
            map.total());
  }

  static String area(double squareDegrees) {
    return squareDegrees < 10
        ? String.format(Locale.ROOT, "%.2f", squareDegrees)
        : squareDegrees < 100
            ? String.format(Locale.ROOT, "%.1f", squareDegrees)
            : String.format(Locale.ROOT, "%,.0f", squareDegrees);
  }

  /** A level in percent; never rounded to what would put a place on the other side of a limit. */
  static String level(double level) {
    return String.format(Locale.ROOT, "%.1f", Math.ceil(level * 1000 - 1e-6) / 10);
  }

  private static String distance(MapHeader header) {
    Double error = header.distanceError();
    Double mean = header.distance();
    if (mean == null) {
      return "";
    }
    String digits = mean < 100 ? "%.1f" : "%,.0f";
    return error == null
        ? String.format(Locale.ROOT, digits, mean)
        : String.format(Locale.ROOT, digits + " ± " + digits, mean, error);
  }

  private static String time(String written) {
    String plain = written.replace('T', ' ');
    int dot = plain.indexOf('.');
    return dot < 0 ? plain : plain.substring(0, dot);
  }

  private static String width(int order) {
    double arcmin = Math.toDegrees(Math.sqrt(Math.PI / 3)) * 60 / (1L << order);
    return arcmin >= 60
        ? String.format(Locale.ROOT, "%.1f°", arcmin / 60)
        : String.format(Locale.ROOT, "%.1f′", arcmin);
  }
}
