package org.tom4j.broker;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;

/**
 * One measurement of an object's brightness in one band: a magnitude or a limit, a flux, or both.
 *
 * @param time when, UTC, with the service's own writing of it
 * @param series which kind of photometry; points of different series are never joined
 * @param band in which filter
 * @param magnitude the magnitude, or the limit where nothing was found; null if there is only a
 *     flux
 * @param flux the flux, signed; null if there is only a magnitude
 * @param survey whose measurement it is, {@code "ZTF"}, or null if the survey gives it no id
 * @param surveyId the survey's own id of the measurement, by which the same one told by several
 *     brokers is known; null exactly if {@code survey} is
 * @param sourceId what tells this point from all others of the same source, the same each time;
 *     1–500 characters
 * @param telescope or null
 * @param instrument or null
 * @param exposure how long was exposed, above 0, or null if the service does not say
 * @param restrictedTo the group of people who alone may see it by its survey's rules, {@code "ZTF
 *     partnership"}; null: public
 */
public record PhotometryPoint(
    ObservationTime time,
    Series series,
    Band band,
    @Nullable Magnitude magnitude,
    @Nullable Flux flux,
    @Nullable String survey,
    @Nullable String surveyId,
    String sourceId,
    @Nullable String telescope,
    @Nullable String instrument,
    @Nullable Duration exposure,
    @Nullable String restrictedTo) {

  /** The signal-to-noise ratio from which a loss of light, too, counts as seen. */
  static final double SEEN = 3;

  /** Kinds of photometry. */
  public enum Series {
    /** Found in the image minus a reference image. */
    DIFFERENCE,
    /** Of the object itself. */
    TOTAL,
    /** Measured at a given place in difference images, found or not. */
    FORCED
  }

  public PhotometryPoint {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(band, "band");
    if (magnitude != null && magnitude.band() != null && !band.equals(magnitude.band())) {
      throw new IllegalArgumentException(
          "PhotometryPoint.band is "
              + band.code()
              + ", that of its magnitude is "
              + magnitude.band().code());
    }
    if ((survey == null) != (surveyId == null)) {
      throw new IllegalArgumentException("PhotometryPoint.survey and surveyId belong together");
    }
    if (exposure != null && !exposure.isPositive()) {
      throw new IllegalArgumentException("PhotometryPoint.exposure is " + exposure);
    }
    if (sourceId.isBlank() || sourceId.length() > 500) {
      throw new IllegalArgumentException(
          "PhotometryPoint.sourceId has "
              + sourceId.length()
              + " characters; 1 to 500 are allowed");
    }
  }

  /** A point that has neither magnitude nor flux yet. */
  public static PhotometryPoint of(
      ObservationTime time, Series series, Band band, String sourceId) {
    return new PhotometryPoint(
        time, series, band, null, null, null, null, sourceId, null, null, null, null);
  }

  /**
   * Whether this is a difference fainter than the reference: kept and shown, but never a peak,
   * range or rate.
   */
  public boolean negative() {
    if (magnitude == null) {
      return flux != null && flux.value() < 0;
    }
    return magnitude.isLimit()
        ? flux != null && flux.error() != null && flux.value() <= -SEEN * flux.error()
        : magnitude.kind() == Magnitude.Kind.NEGATIVE_DIFFERENCE;
  }

  /** The magnitude or the limit. */
  public PhotometryPoint withMagnitude(@Nullable Magnitude value) {
    return new PhotometryPoint(
        time,
        series,
        band,
        value,
        flux,
        survey,
        surveyId,
        sourceId,
        telescope,
        instrument,
        exposure,
        restrictedTo);
  }

  /** The flux. */
  public PhotometryPoint withFlux(@Nullable Flux value) {
    return new PhotometryPoint(
        time,
        series,
        band,
        magnitude,
        value,
        survey,
        surveyId,
        sourceId,
        telescope,
        instrument,
        exposure,
        restrictedTo);
  }

  /** The survey and its own id of this measurement. */
  public PhotometryPoint withSurveyId(String ofSurvey, String id) {
    return new PhotometryPoint(
        time,
        series,
        band,
        magnitude,
        flux,
        ofSurvey,
        id,
        sourceId,
        telescope,
        instrument,
        exposure,
        restrictedTo);
  }

  /** What it was measured with. */
  public PhotometryPoint withInstrument(@Nullable String at, @Nullable String with) {
    return new PhotometryPoint(
        time,
        series,
        band,
        magnitude,
        flux,
        survey,
        surveyId,
        sourceId,
        at,
        with,
        exposure,
        restrictedTo);
  }

  /** How long was exposed; null: not told. */
  public PhotometryPoint withExposure(@Nullable Duration exposed) {
    return new PhotometryPoint(
        time,
        series,
        band,
        magnitude,
        flux,
        survey,
        surveyId,
        sourceId,
        telescope,
        instrument,
        exposed,
        restrictedTo);
  }

  /** Who alone may see it; null: everyone. */
  public PhotometryPoint withRestriction(@Nullable String group) {
    return new PhotometryPoint(
        time,
        series,
        band,
        magnitude,
        flux,
        survey,
        surveyId,
        sourceId,
        telescope,
        instrument,
        exposure,
        group);
  }
}
