package org.tom4j.survey;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

/**
 * One forced measurement of ZTF at the place of an object, found or not, whichever broker tells it.
 *
 * @param objectId ZTF's name of the object
 * @param pid ZTF's number of the image; null or blank: not told
 * @param time start of exposure, UTC
 * @param fid 1, 2, 3 = g, r, i
 * @param magnitude of the difference with its sign, or a limit; null if there is only a flux
 * @param flux of the difference, signed; null if there is only a magnitude
 * @param programid 1 public, 2 partnership, 3 Caltech; null: not told
 */
public record ZtfForced(
    String objectId,
    @Nullable String pid,
    @Nullable ObservationTime time,
    @Nullable Integer fid,
    @Nullable Magnitude magnitude,
    @Nullable Flux flux,
    @Nullable Integer programid) {

  public ZtfForced {
    pid = Ztf.text(pid);
  }

  /**
   * The measurement as a point of a light curve; null without an image, a time, a filter, and a
   * magnitude, limit or flux.
   *
   * <p>ZTF gives it no number. One object is measured once in an image: both together are one.
   */
  public @Nullable PhotometryPoint point() {
    Band band = Ztf.band(fid);
    if (pid == null || time == null || band == null || (magnitude == null && flux == null)) {
      return null;
    }
    String own = pid + " forced";
    return PhotometryPoint.of(time, PhotometryPoint.Series.FORCED, band, own)
        .withMagnitude(magnitude)
        .withFlux(flux)
        .withInstrument("P48", "ZTF")
        .withRestriction(Ztf.restrictedTo(programid))
        .withSurveyId("ZTF", objectId + " " + own);
  }
}
