package org.tom4j.brokers.babamul;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.RubinMeasurement;

/**
 * A detection of Rubin, or a forced measurement. Babamul's own {@code magpsf} is left alone: it is
 * that of the flux without its sign.
 *
 * @param diaSourceId Rubin's number of the detection
 * @param diaForcedSourceId of the forced measurement
 * @param midpointMjdTai middle of the exposure, TAI
 * @param jd the same in UTC
 * @param band u to y
 * @param psfFlux of the difference image, nJy, signed
 * @param psfFluxErr its error
 * @param scienceFlux of the image itself, nJy
 * @param scienceFluxErr its error
 * @param ra degrees, ICRS
 * @param dec degrees, ICRS
 * @param reliability 0 to 1
 * @param ndethist how often the object was detected
 */
public record BabamulLsstSource(
    @Nullable String diaSourceId,
    @Nullable String diaForcedSourceId,
    @Nullable JsonValue midpointMjdTai,
    @Nullable JsonValue jd,
    @Nullable String band,
    @Nullable JsonValue psfFlux,
    @Nullable JsonValue psfFluxErr,
    @Nullable JsonValue scienceFlux,
    @Nullable JsonValue scienceFluxErr,
    @Nullable Double ra,
    @Nullable Double dec,
    @Nullable JsonValue reliability,
    @Nullable Integer ndethist) {

  Stream<PhotometryPoint> points(boolean forced) {
    return new RubinMeasurement(
            forced ? diaForcedSourceId : diaSourceId,
            forced,
            time(),
            band,
            Rubin.number(psfFlux),
            Rubin.number(psfFluxErr),
            Rubin.number(scienceFlux),
            Rubin.number(scienceFluxErr))
        .points();
  }

  /** Of light that was gained; what was lost has no magnitude. */
  @Nullable Magnitude magnitude() {
    Double flux = Rubin.number(psfFlux);
    Magnitude magnitude =
        flux == null || flux <= 0 ? null : Rubin.magnitude(flux, Rubin.number(psfFluxErr), band);
    return magnitude == null ? null : magnitude.asDifference();
  }

  /** Rubin's own writing, as the other brokers tell it, else what Babamul made of it. */
  @Nullable ObservationTime time() {
    ObservationTime rubins = Rubin.mjdTai(midpointMjdTai);
    String digits = jd == null || Rubin.number(jd) == null ? null : jd.text();
    return rubins != null || digits == null
        ? rubins
        : ObservationTime.jd(digits, ObservationTime.Scale.UTC, ObservationTime.Reference.MID);
  }
}
