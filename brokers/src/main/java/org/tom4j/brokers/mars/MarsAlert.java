package org.tom4j.brokers.mars;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * One alert as MARS tells it, the members that are used. Older alerts lack many; all may be null.
 *
 * @param lcoId MARS's own number of the alert; absent in entries of a history that are no alerts
 * @param objectId ZTF's name of the object
 * @param candid ZTF's 64-bit number of the detection
 * @param prvCandidate alerts within 1.5 arcsec and non-detections before this one, in no order;
 *     only when asked for one alert
 */
public record MarsAlert(
    @Nullable String lcoId,
    @Nullable String objectId,
    @Nullable String candid,
    @Nullable Candidate candidate,
    @Nullable List<MarsAlert> prvCandidate) {

  /**
   * The measurement.
   *
   * @param id MARS's number of a non-detection
   * @param jd start of exposure, Julian date UTC, with every digit
   * @param wallTime the same as an HTTP date, whole seconds
   * @param fid 1, 2, 3 = g, r, i
   * @param programid 1 public, 2 partnership, 3 Caltech
   * @param ra degrees, ICRS
   * @param dec degrees, ICRS
   * @param l galactic longitude, degrees
   * @param b galactic latitude, degrees
   * @param magpsf AB magnitude of the difference's absolute value
   * @param sigmapsf its error
   * @param diffmaglim 5-sigma limit of the difference image
   * @param isdiffpos whether the difference is positive: t, f, 1, 0, true or false
   * @param rb real-bogus score, 0 to 1
   * @param drb the same by deep learning, since 2019
   * @param distnr distance to the nearest source of the reference image, pixels
   * @param ssnamenr nearest known solar-system object, or the text "null"
   * @param ssdistnr distance to it, arcsec, or −999
   */
  public record Candidate(
      @Nullable String id,
      @Nullable JsonValue jd,
      @Nullable String wallTime,
      @Nullable Integer fid,
      @Nullable Integer programid,
      @Nullable Double ra,
      @Nullable Double dec,
      @Nullable Double l,
      @Nullable Double b,
      @Nullable Double magpsf,
      @Nullable Double sigmapsf,
      @Nullable Double diffmaglim,
      @Nullable JsonValue isdiffpos,
      @Nullable Double rb,
      @Nullable Double drb,
      @Nullable Double distnr,
      @Nullable String ssnamenr,
      @Nullable Double ssdistnr) {}
}
