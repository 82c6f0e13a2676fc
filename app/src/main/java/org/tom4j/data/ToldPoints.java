package org.tom4j.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

/** Measurements as brokers tell them, made into data. */
public final class ToldPoints {
  /** Units in which a flux has an AB magnitude, in nanojanskys. */
  private static final Map<String, Double> NANOJANSKYS =
      Map.of("nJy", 1.0, "uJy", 1e3, "\u00b5Jy", 1e3, "\u03bcJy", 1e3, "mJy", 1e6, "Jy", 1e9);

  private static final double FAINTEST = 100;

  private ToldPoints() {}

  /**
   * @param broker who told of them
   * @param alertId the TOM's number of the alert they came with, or null
   */
  public static List<NewDatum> of(
      String broker, @Nullable Long alertId, List<PhotometryPoint> points) {
    List<NewDatum> data = new ArrayList<>(points.size());
    for (PhotometryPoint point : points) {
      Origin origin = Origin.of(broker, point.sourceId()).fromAlert(alertId);
      if (point.survey() != null && point.surveyId() != null) {
        origin = origin.measuredBy(point.survey().toLowerCase(Locale.ROOT), point.surveyId());
      }
      data.add(
          NewDatum.photometry(origin, moment(point.time()), photometry(point))
              .with(point.telescope(), point.instrument())
              .exposed(point.exposure())
              .restrictedTo(point.restrictedTo()));
    }
    return List.copyOf(data);
  }

  /**
   * Points that an alert told. A module that marks points tells of each by itself who may see it;
   * of one that marks none, all are as restricted as their alert.
   *
   * @param group the one that the alert is kept to; null: none
   */
  public static List<PhotometryPoint> asRestrictedAs(
      @Nullable String group, List<PhotometryPoint> points) {
    return group == null || points.stream().anyMatch(point -> point.restrictedTo() != null)
        ? points
        : points.stream().map(point -> point.withRestriction(group)).toList();
  }

  private static Moment moment(ObservationTime time) {
    ObservationTime.Reference reference = time.reference();
    return new Moment(
        time.utc(),
        time.original(),
        time.scale() == ObservationTime.Scale.UNKNOWN
            ? null
            : TimeScale.valueOf(time.scale().name()),
        reference == null ? null : TimeReference.valueOf(reference.name()));
  }

  private static Photometry photometry(PhotometryPoint point) {
    Series series = Series.valueOf(point.series().name());
    String band = point.band().code();
    Magnitude magnitude = point.magnitude();
    Flux flux = point.flux();
    if (magnitude == null) {
      return fluxAlone(series, band, Objects.requireNonNull(flux, "a point has one of the two"));
    }
    boolean limit = magnitude.isLimit();
    return new Photometry(
        series,
        band,
        limit ? null : magnitude.value(),
        limit ? null : magnitude.error(),
        limit ? magnitude.value() : null,
        magnitude.sigmas(),
        magnitude.system(),
        point.negative(),
        flux == null ? null : flux.value(),
        flux == null ? null : flux.error(),
        flux == null ? null : flux.unit());
  }

  /** With the magnitude or limit that follows from it, where its unit is a calibrated one. */
  private static Photometry fluxAlone(Series series, String band, Flux flux) {
    Double unit = NANOJANSKYS.get(flux.unit());
    Photometry brightness =
        unit == null
            ? null
            : sensible(
                Photometry.nanojansky(
                    series, band, flux.value() * unit, scaled(flux.error(), unit)));
    return new Photometry(
        series,
        band,
        brightness == null ? null : brightness.mag(),
        brightness == null ? null : brightness.magError(),
        brightness == null ? null : brightness.limit(),
        brightness == null ? null : brightness.limitSigmas(),
        brightness == null ? Magnitude.System.UNKNOWN : brightness.system(),
        flux.value() < 0,
        flux.value(),
        flux.error(),
        flux.unit());
  }

  /**
   * Null where the flux, or its error, is so far from any star's that its magnitude says nothing.
   */
  private static @Nullable Photometry sensible(Photometry light) {
    Double mag = light.mag() == null ? light.limit() : light.mag();
    return mag == null || Math.abs(mag) <= FAINTEST ? light : null;
  }

  private static @Nullable Double scaled(@Nullable Double error, double unit) {
    return error == null ? null : error * unit;
  }
}
