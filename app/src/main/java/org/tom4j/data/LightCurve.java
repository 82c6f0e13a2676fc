package org.tom4j.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.web.CurvePoint;

/**
 * A target's photometry as a page shows it, in time order.
 *
 * @param points magnitudes and limits: what is plotted
 * @param others what has no magnitude of its own: fluxes alone, and sources fainter than their
 *     reference, which would be drawn as a brightening
 */
public record LightCurve(List<CurvePoint> points, List<Other> others) {

  public LightCurve {
    points = List.copyOf(points);
    others = List.copyOf(others);
  }

  /** No photometry at all. */
  public static final LightCurve NOTHING = new LightCurve(List.of(), List.of());

  /**
   * A brightness that is not plotted.
   *
   * @param href the alert it came from, or null
   */
  public record Other(
      String time,
      String mjd,
      String value,
      String band,
      String bandLabel,
      String series,
      String source,
      @Nullable String href) {}

  /**
   * The page's view of these data.
   *
   * @param linked whether the reader may follow ways to alerts
   */
  public static LightCurve of(List<Datum> data, boolean linked) {
    List<CurvePoint> points = new ArrayList<>();
    List<Other> others = new ArrayList<>();
    for (Datum datum : data) {
      Photometry light = datum.photometry();
      if (light == null) {
        continue;
      }
      boolean lost = light.negative() && !isNoise(light);
      Double shown = lost ? null : light.mag() != null ? light.mag() : light.limit();
      if (shown == null) {
        others.add(other(datum, light, linked));
      } else {
        points.add(point(datum, light, shown, linked));
      }
    }
    return new LightCurve(points, others);
  }

  /** The page's view of what an alert tells, kept or not; without ways to alerts. */
  public static LightCurve told(List<NewDatum> data) {
    return of(
        data.stream()
            .sorted(Comparator.comparing(datum -> datum.moment().utc()))
            .map(LightCurve::unkept)
            .toList(),
        false);
  }

  private static Datum unkept(NewDatum datum) {
    Origin origin = datum.origin();
    return new Datum(
        0,
        0,
        datum.kind(),
        datum.moment(),
        datum.photometry(),
        datum.exposure(),
        datum.telescope(),
        datum.instrument(),
        datum.detail(),
        datum.restrictedTo(),
        List.of(
            new DatumSource(
                origin.source(), origin.sourceId(), origin.alertId(), datum.moment().utc())));
  }

  public boolean empty() {
    return points.isEmpty() && others.isEmpty();
  }

  /** A flux below zero by less than its limit stands for: nothing was seen, and nothing lost. */
  private static boolean isNoise(Photometry light) {
    return light.limit() != null
        && light.flux() != null
        && light.fluxError() != null
        && light.limitSigmas() != null
        && -light.flux() < light.limitSigmas() * light.fluxError();
  }

  private static CurvePoint point(Datum datum, Photometry light, double shown, boolean linked) {
    return new CurvePoint(
        CurveText.mjd(datum.moment().utc()),
        CurveText.time(datum.moment().utc()),
        CurveText.number(shown, 3),
        light.magError() == null ? null : CurveText.number(light.magError(), 3),
        light.mag() == null,
        band(light),
        bandLabel(light),
        series(light),
        sources(datum),
        linked ? href(datum) : null);
  }

  private static Other other(Datum datum, Photometry light, boolean linked) {
    return new Other(
        CurveText.time(datum.moment().utc()),
        CurveText.mjd(datum.moment().utc()),
        value(light),
        band(light),
        bandLabel(light),
        series(light),
        sources(datum),
        linked ? href(datum) : null);
  }

  private static String value(Photometry light) {
    if (light.flux() != null) {
      return CurveText.measured(light.flux(), light.fluxError())
          + (light.fluxUnit() == null ? "" : " " + light.fluxUnit());
    }
    return light.mag() == null
        ? "fainter than reference"
        : CurveText.measured(light.mag(), light.magError()) + " mag lost";
  }

  private static String band(Photometry light) {
    return Objects.requireNonNullElse(light.band(), "");
  }

  /** With the zero point where it is not the band's own. */
  private static String bandLabel(Photometry light) {
    if (light.band() == null) {
      return "unknown band";
    }
    Band band = Band.of(light.band());
    if (light.system() == band.system()) {
      return band.label();
    }
    return band.label()
        + switch (light.system()) {
          case AB -> " AB";
          case VEGA -> " Vega";
          case INSTRUMENTAL -> " instrumental";
          case UNKNOWN -> "";
        };
  }

  private static String series(Photometry light) {
    return light.series() == Series.UNKNOWN ? "" : light.series().label();
  }

  private static String sources(Datum datum) {
    return datum.sources().stream()
        .map(DatumSource::source)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String href(Datum datum) {
    return datum.sources().stream()
        .filter(source -> source.alertId() != null)
        .map(source -> "/alerts/alert/" + source.alertId() + "/")
        .findFirst()
        .orElse(null);
  }
}
