package org.tom4j.brokers.babamul;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfMeasurement;

/**
 * A detection of ZTF, or a look that found nothing: that has neither {@code candid} nor {@code
 * magpsf}. Detections have a limit, too.
 *
 * @param candid ZTF's number of the detection
 * @param jd start of exposure, UTC
 * @param fid 1, 2, 3 = g, r, i
 * @param magpsf AB magnitude of the difference without its sign
 * @param sigmapsf its error
 * @param diffmaglim 5-sigma limit
 * @param isdiffpos whether light was gained
 * @param programid 1 public, 2 partnership, 3 Caltech
 * @param ra degrees, ICRS
 * @param dec degrees, ICRS
 * @param drb real-bogus score by deep learning, 0 to 1
 * @param ndethist how often it was detected
 * @param ssnamenr nearest known solar-system object
 * @param ssdistnr distance to it, arcsec
 * @param psfFlux the same as magpsf, with its sign; see {@link #nanojanskys}
 */
public record BabamulZtfCandidate(
    @Nullable String candid,
    @Nullable JsonValue jd,
    @Nullable Integer fid,
    @Nullable Double magpsf,
    @Nullable Double sigmapsf,
    @Nullable Double diffmaglim,
    @Nullable JsonValue isdiffpos,
    @Nullable Integer programid,
    @Nullable Double ra,
    @Nullable Double dec,
    @Nullable Double drb,
    @Nullable Integer ndethist,
    @Nullable String ssnamenr,
    @Nullable Double ssdistnr,
    @Nullable Double psfFlux) {

  /** Babamul's unit: it means nanojanskys, but multiplies microjanskys by 1e9. */
  private static final double TOLD = 1e-6;

  private static final double MEANT = 1;
  private static final double ROUNDING = 0.01;

  /** Null without a time, a filter, and a magnitude or limit. */
  @Nullable PhotometryPoint point() {
    return new ZtfMeasurement(
            candid,
            Ztf.jd(jd),
            fid,
            Ztf.number(magpsf),
            Ztf.number(sigmapsf),
            diffmaglim,
            isdiffpos,
            programid)
        .point();
  }

  @Nullable Magnitude magnitude() {
    return Ztf.difference(magpsf, sigmapsf, fid, isdiffpos);
  }

  boolean isSolarSystem() {
    return Ztf.isSolarSystem(ssnamenr, ssdistnr);
  }

  /**
   * What a flux of this answer is to be multiplied by to be in nanojanskys. The detection has both
   * magnitude and flux, and so tells the unit: the one that Babamul uses, or the one it means to.
   * Null if it is neither, or one of the two is missing.
   */
  @Nullable Double nanojanskys() {
    Double magnitude = Ztf.number(magpsf);
    if (magnitude == null || psfFlux == null) {
      return null;
    }
    double unit = Magnitude.nanojanskysOfAb(magnitude) / Math.abs(psfFlux);
    return isAbout(unit, TOLD) ? Double.valueOf(TOLD) : isAbout(unit, MEANT) ? MEANT : null;
  }

  private static boolean isAbout(double unit, double expected) {
    return Math.abs(unit / expected - 1) < ROUNDING;
  }
}
