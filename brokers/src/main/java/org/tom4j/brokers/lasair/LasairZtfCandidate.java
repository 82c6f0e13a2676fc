package org.tom4j.brokers.lasair;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfMeasurement;

/**
 * A detection of an object, or a look that found nothing. The latter has no {@code candid}, and
 * nothing else tells them apart: Lasair writes its limit into {@code magpsf} as well.
 *
 * @param candid ZTF's number of the detection
 * @param jd start of exposure, UTC
 * @param mjd the same by Lasair's own arithmetic
 * @param fid 1, 2, 3 = g, r, i
 * @param magpsf AB magnitude of the difference without its sign
 * @param sigmapsf its error
 * @param diffmaglim 5-sigma limit; detections come without
 * @param isdiffpos whether the difference is positive
 * @param drb real-bogus score by deep learning, 0 to 1
 * @param ssnamenr nearest known solar-system object
 * @param ssdistnr distance to it, arcsec
 */
public record LasairZtfCandidate(
    @Nullable String candid,
    @Nullable JsonValue jd,
    @Nullable JsonValue mjd,
    @Nullable Integer fid,
    @Nullable Double magpsf,
    @Nullable Double sigmapsf,
    @Nullable Double diffmaglim,
    @Nullable JsonValue isdiffpos,
    @Nullable Double drb,
    @Nullable String ssnamenr,
    @Nullable Double ssdistnr) {

  boolean isDetection() {
    return Ztf.text(candid) != null;
  }

  /** Null without a time, a filter, and a magnitude or limit. */
  @Nullable PhotometryPoint point() {
    boolean detected = isDetection();
    return detected && Ztf.number(magpsf) == null
        ? null
        : new ZtfMeasurement(
                candid,
                time(),
                fid,
                detected ? Ztf.number(magpsf) : null,
                Ztf.number(sigmapsf),
                diffmaglim,
                isdiffpos,
                null)
            .point();
  }

  @Nullable Magnitude magnitude() {
    return Ztf.difference(magpsf, sigmapsf, fid, isdiffpos);
  }

  @Nullable ObservationTime time() {
    ObservationTime told = Ztf.jd(jd);
    return told == null ? Ztf.mjd(mjd) : told;
  }

  boolean isSolarSystem() {
    return Ztf.isSolarSystem(ssnamenr, ssdistnr);
  }
}
