package org.tom4j.brokers.alerce;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfMeasurement;

/**
 * One detection of an object, or a look that found nothing; members that hold nothing are mostly
 * left out.
 *
 * @param candid ZTF's number of the detection; absent in a non-detection
 * @param mjd start of exposure, UTC
 * @param fid 1, 2, 3 = g, r, i
 * @param magpsf AB magnitude of the difference without its sign
 * @param sigmapsf its error
 * @param magpsfCorr AB magnitude of all the light, if {@code corrected}
 * @param sigmapsfCorrExt its error for an extended source, the larger one; 100 is none
 * @param diffmaglim 5-sigma limit
 * @param isdiffpos 1 or -1
 * @param dubious whether ALeRCE does not trust its correction
 */
public record AlerceDetection(
    @Nullable String candid,
    @Nullable JsonValue mjd,
    @Nullable Integer fid,
    @Nullable Double magpsf,
    @Nullable Double sigmapsf,
    @Nullable Double magpsfCorr,
    @Nullable Double sigmapsfCorrExt,
    @Nullable Double diffmaglim,
    @Nullable JsonValue isdiffpos,
    @Nullable Boolean hasStamp,
    @Nullable Boolean corrected,
    @Nullable Boolean dubious) {

  /** What ALeRCE writes where there is no error. */
  private static final double NO_ERROR = 99;

  /** The difference, and all the light where it is known. */
  Stream<PhotometryPoint> points() {
    ObservationTime time = Ztf.mjd(mjd);
    PhotometryPoint difference =
        new ZtfMeasurement(
                candid, time, fid, Ztf.number(magpsf), sigmapsf, diffmaglim, isdiffpos, null)
            .point();
    return Stream.concat(Stream.ofNullable(difference), Stream.ofNullable(total(time)));
  }

  private @Nullable PhotometryPoint total(@Nullable ObservationTime time) {
    Double value = Ztf.number(magpsfCorr);
    Band band = Ztf.band(fid);
    if (value == null
        || time == null
        || band == null
        || candid == null
        || !Boolean.TRUE.equals(corrected)
        || Boolean.TRUE.equals(dubious)) {
      return null;
    }
    Double error = Ztf.number(sigmapsfCorrExt);
    String id = candid + " total";
    return PhotometryPoint.of(time, PhotometryPoint.Series.TOTAL, band, id)
        .withMagnitude(
            Magnitude.of(value)
                .withError(error == null || error > NO_ERROR ? null : error)
                .withBand(band)
                .inSystem(Magnitude.System.AB)
                .asTotal())
        .withInstrument("P48", "ZTF")
        .withSurveyId("ZTF", id);
  }

  boolean isPictured() {
    return candid != null && Boolean.TRUE.equals(hasStamp);
  }

  /** For putting detections in order. */
  double day() {
    Double day = Ztf.number(mjd);
    return day == null ? Double.NEGATIVE_INFINITY : day;
  }
}
