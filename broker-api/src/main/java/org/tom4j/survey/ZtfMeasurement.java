package org.tom4j.survey;

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
 * @param candid ZTF's number of the detection; null or blank for none
 * @param time start of exposure, UTC
 * @param fid 1, 2, 3 = g, r, i
 * @param magpsf AB magnitude of the difference without its sign, or null for a limit
 * @param sigmapsf its error
 * @param diffmaglim 5-sigma limit
 * @param isdiffpos sign of the difference
 * @param programid 1 public, 2 partnership, 3 Caltech; null: not told
 */
public record ZtfMeasurement(
    @Nullable String candid,
    @Nullable ObservationTime time,
    @Nullable Integer fid,
    @Nullable Double magpsf,
    @Nullable Double sigmapsf,
    @Nullable Double diffmaglim,
    @Nullable JsonValue isdiffpos,
    @Nullable Integer programid) {

  public ZtfMeasurement {
    candid = Ztf.text(candid);
  }

  /**
   * The measurement as a point of a light curve; null without a time, filter, magnitude or limit.
   *
   * <p>A limit has no number of ZTF's. It is one with another broker's if both are of one exposure:
   * no two of one filter begin within a second.
   */
  public @Nullable PhotometryPoint point() {
    Band band = Ztf.band(fid);
    if (time == null || band == null) {
      return null;
    }
    Magnitude magnitude =
        magpsf == null
            ? Ztf.limit(diffmaglim, fid)
            : Ztf.difference(magpsf, sigmapsf, fid, isdiffpos);
    if (magnitude == null) {
      return null;
    }
    String detection = magpsf == null ? null : candid;
    return PhotometryPoint.of(
            time,
            PhotometryPoint.Series.DIFFERENCE,
            band,
            detection == null ? time.original() + "/" + fid : detection)
        .withMagnitude(magnitude)
        .withInstrument("P48", "ZTF")
        .withRestriction(Ztf.restrictedTo(programid))
        .withSurveyId("ZTF", detection == null ? exposure(time.utc(), band) : detection);
  }

  private static String exposure(Instant start, Band band) {
    return "exposure " + start.plusMillis(500).getEpochSecond() + " " + band.code();
  }
}
