package org.tom4j.brokers.alerce;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfForced;

/**
 * A forced measurement of an object.
 *
 * @param pid ZTF's number of the image
 * @param mjd start of exposure, UTC
 * @param fid 1, 2, 3 = g, r, i
 * @param mag AB magnitude of the difference without its sign; 100 is none
 * @param eMag its error
 * @param diffmaglim 5-sigma limit
 * @param isdiffpos 1 or -1
 */
public record AlerceForced(
    @Nullable String pid,
    @Nullable JsonValue mjd,
    @Nullable Integer fid,
    @Nullable Double mag,
    @Nullable @Member("e_mag") Double eMag,
    @Nullable Double diffmaglim,
    @Nullable JsonValue isdiffpos) {

  private static final double NONE = 99;

  /** Null without an image, a time, a filter, and a magnitude or limit. */
  @Nullable PhotometryPoint point(String oid) {
    Double value = Ztf.number(mag);
    Double error = Ztf.number(eMag);
    boolean measured = value != null && value < NONE && error != null && error < NONE;
    Magnitude magnitude =
        measured ? Ztf.difference(value, error, fid, isdiffpos) : Ztf.limit(diffmaglim, fid);
    return new ZtfForced(oid, pid, Ztf.mjd(mjd), fid, magnitude, null, null).point();
  }
}
