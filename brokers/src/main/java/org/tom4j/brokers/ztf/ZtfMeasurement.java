package org.tom4j.brokers.ztf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

/**
 * One look of ZTF at an object, whichever broker tells it: a detection or, without a magnitude, a
 * limit.
 *
 * @param candid ZTF's number of the detection, or null
 * @param jd start of exposure, Julian date UTC
 * @param fid 1, 2, 3 = g, r, i
 * @param magpsf AB magnitude of the difference without its sign, or null for a limit
 * @param sigmapsf its error
 * @param diffmaglim 5-sigma limit
 * @param isdiffpos sign of the difference
 */
public record ZtfMeasurement(
    @Nullable String candid,
    @Nullable JsonValue jd,
    @Nullable Integer fid,
    @Nullable Double magpsf,
    @Nullable Double sigmapsf,
    @Nullable Double diffmaglim,
    @Nullable JsonValue isdiffpos) {

  /**
   * The measurement as a point of a light curve; null without a time, filter, magnitude or limit.
   */
  public @Nullable PhotometryPoint point() {
    Instant time = Ztf.time(jd);
    Band band = Ztf.band(fid);
    String julianDate = Ztf.text(jd);
    if (time == null || band == null || julianDate == null) {
      return null;
    }
    Magnitude magnitude =
        magpsf == null
            ? Ztf.limit(diffmaglim, fid)
            : Ztf.difference(magpsf, sigmapsf, fid, isdiffpos);
    if (magnitude == null) {
      return null;
    }
    String sourceId = candid == null ? julianDate + "/" + fid : candid;
    PhotometryPoint point =
        PhotometryPoint.of(
                ObservationTime.utc(time, julianDate, ObservationTime.Reference.START),
                PhotometryPoint.Series.DIFFERENCE,
                band,
                sourceId)
            .withMagnitude(magnitude)
            .withInstrument("P48", "ZTF");
    return candid == null ? point : point.withSurveyId("ZTF", candid);
  }
}
