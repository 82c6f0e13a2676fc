package org.tom4j.brokers.alerce;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.RubinMeasurement;

/**
 * One detection of an object of Rubin, or a forced measurement of it.
 *
 * @param band a number that {@code bandMap} names; in ALeRCE's numbering u is 6
 * @param bandMap the letters of its numbers; forced measurements come without
 * @param mjd middle of the exposure, TAI
 * @param measurementId Rubin's number of it
 * @param psfFlux of the difference image, nJy, signed
 * @param scienceFlux of the image itself, nJy
 * @param timeWithdrawnMjdTai when Rubin took the detection back
 */
public record AlerceRubinDetection(
    @Nullable Integer band,
    @Nullable Map<String, String> bandMap,
    @Nullable JsonValue mjd,
    @Nullable String measurementId,
    @Nullable Double psfFlux,
    @Nullable Double psfFluxErr,
    @Nullable Double scienceFlux,
    @Nullable Double scienceFluxErr,
    @Nullable JsonValue timeWithdrawnMjdTai,
    @Nullable Boolean hasStamp) {

  private static final Map<String, String> BANDS =
      Map.of("1", "g", "2", "r", "3", "i", "4", "z", "5", "y", "6", "u");

  /** None of a detection that was withdrawn. */
  Stream<PhotometryPoint> points(boolean forced) {
    return isWithdrawn()
        ? Stream.empty()
        : new RubinMeasurement(
                measurementId,
                forced,
                Rubin.mjdTai(mjd),
                letter(),
                psfFlux,
                psfFluxErr,
                scienceFlux,
                scienceFluxErr)
            .points();
  }

  boolean isWithdrawn() {
    return Rubin.number(timeWithdrawnMjdTai) != null;
  }

  /** For putting detections in order. */
  double day() {
    Double day = Rubin.number(mjd);
    return day == null ? Double.NEGATIVE_INFINITY : day;
  }

  private @Nullable String letter() {
    if (band == null) {
      return null;
    }
    String number = Integer.toString(band);
    String told = bandMap == null ? null : bandMap.get(number);
    return told == null ? BANDS.get(number) : told;
  }
}
