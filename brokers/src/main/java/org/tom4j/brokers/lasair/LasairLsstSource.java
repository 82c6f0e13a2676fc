package org.tom4j.brokers.lasair;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.RubinMeasurement;

/**
 * A detection of an object of Rubin, or a forced measurement of it. Older packets name band, time
 * and flux otherwise, and give a forced measurement's number as {@code diaSourceId}.
 *
 * @param diaSourceId Rubin's number of the detection
 * @param diaForcedSourceId of the forced measurement
 * @param band u to y
 * @param midpointMjdTai middle of the exposure, TAI
 * @param psfFlux of the difference image, nJy, signed
 * @param scienceFlux of the image itself, nJy
 * @param reliability 0 to 1
 * @param timeWithdrawnMjdTai when Rubin took it back
 */
public record LasairLsstSource(
    @Nullable String diaSourceId,
    @Nullable String diaForcedSourceId,
    @Nullable String band,
    @Nullable String filterName,
    @Nullable JsonValue midpointMjdTai,
    @Nullable JsonValue midPointTai,
    @Nullable Double psfFlux,
    @Nullable Double psFlux,
    @Nullable Double psfFluxErr,
    @Nullable Double psFluxErr,
    @Nullable Double scienceFlux,
    @Nullable Double scienceFluxErr,
    @Nullable Double reliability,
    @Nullable JsonValue timeWithdrawnMjdTai) {

  /** None of one that was withdrawn. */
  Stream<PhotometryPoint> points(boolean forced) {
    return isWithdrawn()
        ? Stream.empty()
        : new RubinMeasurement(
                forced && diaForcedSourceId != null ? diaForcedSourceId : diaSourceId,
                forced,
                Rubin.mjdTai(time()),
                letter(),
                flux(),
                error(),
                scienceFlux,
                scienceFluxErr)
            .points();
  }

  boolean isWithdrawn() {
    return Rubin.number(timeWithdrawnMjdTai) != null;
  }

  /** The magnitude of a difference that is there and positive, else null. */
  @Nullable Magnitude magnitude() {
    Magnitude magnitude = Rubin.magnitude(flux(), error(), letter());
    return magnitude == null || magnitude.isLimit() ? null : magnitude.asDifference();
  }

  /** For putting detections in order. */
  double day() {
    Double day = Rubin.number(time());
    return day == null ? Double.NEGATIVE_INFINITY : day;
  }

  private @Nullable JsonValue time() {
    return Rubin.number(midpointMjdTai) == null ? midPointTai : midpointMjdTai;
  }

  private @Nullable String letter() {
    return band == null ? filterName : band;
  }

  private @Nullable Double flux() {
    return psfFlux == null ? psFlux : psfFlux;
  }

  private @Nullable Double error() {
    return psfFluxErr == null ? psFluxErr : psfFluxErr;
  }
}
