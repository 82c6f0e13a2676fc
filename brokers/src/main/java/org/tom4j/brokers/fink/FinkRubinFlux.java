package org.tom4j.brokers.fink;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.RubinMeasurement;

/**
 * What a row of Fink says of a brightness: of a detection, or forced.
 *
 * @param diaObjectId Rubin's number of the object
 * @param diaSourceId Rubin's number of the detection; absent where it was forced
 * @param diaForcedSourceId Rubin's number of the forced measurement; absent of a detection
 * @param midpointMjdTai middle of the exposure, TAI
 * @param band u to y
 * @param psfFlux of the difference image, nJy, signed
 * @param psfFluxErr its error
 * @param scienceFlux of the image itself, nJy
 * @param scienceFluxErr its error
 * @param timeWithdrawnMjdTai when Rubin took it back
 */
public record FinkRubinFlux(
    @Nullable @Member("r:diaObjectId") String diaObjectId,
    @Nullable @Member("r:diaSourceId") String diaSourceId,
    @Nullable @Member("r:diaForcedSourceId") String diaForcedSourceId,
    @Nullable @Member("r:midpointMjdTai") JsonValue midpointMjdTai,
    @Nullable @Member("r:band") String band,
    @Nullable @Member("r:psfFlux") JsonValue psfFlux,
    @Nullable @Member("r:psfFluxErr") JsonValue psfFluxErr,
    @Nullable @Member("r:scienceFlux") JsonValue scienceFlux,
    @Nullable @Member("r:scienceFluxErr") JsonValue scienceFluxErr,
    @Nullable @Member("r:timeWithdrawnMjdTai") JsonValue timeWithdrawnMjdTai) {

  /** None of what was taken back. */
  Stream<PhotometryPoint> points(boolean forced) {
    return Rubin.number(timeWithdrawnMjdTai) != null
        ? Stream.empty()
        : new RubinMeasurement(
                forced ? diaForcedSourceId : diaSourceId,
                forced,
                Rubin.mjdTai(midpointMjdTai),
                band,
                Rubin.number(psfFlux),
                Rubin.number(psfFluxErr),
                Rubin.number(scienceFlux),
                Rubin.number(scienceFluxErr))
            .points();
  }

  /** Fink looks numbers up by how they begin. */
  boolean isOf(String objectId) {
    return diaObjectId == null || diaObjectId.equals(objectId);
  }
}
