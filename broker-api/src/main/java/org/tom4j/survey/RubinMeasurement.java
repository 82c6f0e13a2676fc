package org.tom4j.survey;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * One look of Rubin at an object, whichever broker tells it.
 *
 * @param id Rubin's number of the detection or forced measurement; null: not told
 * @param forced whether it was measured at a given place, found or not
 * @param time middle of the exposure, TAI
 * @param band u to y
 * @param psfFlux of the difference image, nJy, signed
 * @param psfFluxErr its error
 * @param scienceFlux of the image itself, nJy
 * @param scienceFluxErr its error
 */
public record RubinMeasurement(
    @Nullable String id,
    boolean forced,
    @Nullable ObservationTime time,
    @Nullable String band,
    @Nullable Double psfFlux,
    @Nullable Double psfFluxErr,
    @Nullable Double scienceFlux,
    @Nullable Double scienceFluxErr) {

  /**
   * Its points: the difference (or the forced measurement of it), and all of the light where that
   * is told of a detection. None without an id, a time or a band.
   */
  public Stream<PhotometryPoint> points() {
    String number = Rubin.id(id);
    Band filter = Rubin.band(band);
    if (number == null || time == null || filter == null) {
      return Stream.empty();
    }
    Series series = forced ? Series.FORCED : Series.DIFFERENCE;
    Stream<PhotometryPoint> difference = point(time, series, filter, number, psfFlux, psfFluxErr);
    return forced
        ? difference
        : Stream.concat(
            difference, point(time, Series.TOTAL, filter, number, scienceFlux, scienceFluxErr));
  }

  private Stream<PhotometryPoint> point(
      ObservationTime when,
      Series series,
      Band filter,
      String number,
      @Nullable Double value,
      @Nullable Double error) {
    Flux flux = Rubin.flux(value, error);
    if (flux == null) {
      return Stream.empty();
    }
    Magnitude magnitude = Rubin.magnitude(value, error, band);
    // One number stands for several measurements of one exposure.
    String own =
        switch (series) {
          case DIFFERENCE -> number;
          case TOTAL -> number + " total";
          case FORCED -> number + " forced";
        };
    return Stream.of(
        PhotometryPoint.of(when, series, filter, own)
            .withFlux(flux)
            .withMagnitude(
                magnitude == null
                    ? null
                    : series == Series.TOTAL ? magnitude.asTotal() : magnitude.asDifference())
            .withSurveyId("LSST", own)
            .withInstrument("Simonyi", "LSSTCam"));
  }
}
