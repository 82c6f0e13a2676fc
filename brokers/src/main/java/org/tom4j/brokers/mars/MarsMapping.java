package org.tom4j.brokers.mars;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.GenericAlert;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfMeasurement;

/** Alerts of MARS in the terms of every broker. Pure. */
final class MarsMapping {
  // What a copy of the service is called by its owner is not known when an alert is mapped; people
  // find MARS's alerts in papers under this address.
  private static final URI PAGES = URI.create("https://mars.lco.global/");

  private MarsMapping() {}

  static GenericAlert alert(MarsAlert alert) {
    String id = alert.lcoId();
    MarsAlert.Candidate candidate = alert.candidate();
    if (id == null || candidate == null) {
      throw new IllegalArgumentException("has no lco_id or no candidate");
    }
    GenericAlert known =
        GenericAlert.of(id, alert.objectId(), time(candidate), position(candidate));
    return (moves(candidate) ? known.asSolarSystemObject() : known)
        .withMagnitude(
            Ztf.difference(
                candidate.magpsf(), candidate.sigmapsf(), candidate.fid(), candidate.isdiffpos()))
        .withScore(Ztf.number(candidate.rb()), "rb")
        .withRestriction(restriction(alert))
        .withUrl(Address.below(PAGES, Address.segment(id) + "/").uri())
        .withExtra("candid", alert.candid())
        .withExtra("drb", Ztf.number(candidate.drb()))
        .withExtra("l", candidate.l())
        .withExtra("b", candidate.b())
        .withExtra("distnr", Ztf.number(candidate.distnr()))
        .withExtra("solar-system object", Ztf.text(candidate.ssnamenr()));
  }

  /** That of the alert, or of a measurement before it. */
  private static @Nullable String restriction(MarsAlert alert) {
    MarsAlert.Candidate candidate = alert.candidate();
    String group = candidate == null ? null : Ztf.restrictedTo(candidate.programid());
    if (alert.prvCandidate() != null) {
      for (MarsAlert before : alert.prvCandidate()) {
        group = before == null ? group : Ztf.strictest(group, restriction(before));
      }
    }
    return group;
  }

  /** The measurement in an entry of a history, be it an alert or a look that found nothing. */
  static ZtfMeasurement measurement(MarsAlert alert, MarsAlert.Candidate candidate) {
    return new ZtfMeasurement(
        alert.candid(),
        Ztf.jd(candidate.jd()),
        candidate.fid(),
        Ztf.number(candidate.magpsf()),
        Ztf.number(candidate.sigmapsf()),
        Ztf.number(candidate.diffmaglim()),
        candidate.isdiffpos(),
        candidate.programid());
  }

  private static boolean moves(MarsAlert.Candidate candidate) {
    return Ztf.isSolarSystem(candidate.ssnamenr(), candidate.ssdistnr());
  }

  private static @Nullable Instant time(MarsAlert.Candidate candidate) {
    // wall_time is the Julian date cut to whole seconds: only of use where there is nothing else.
    Instant precise = Ztf.time(candidate.jd());
    if (precise != null) {
      return precise;
    }
    String wallTime = Ztf.text(candidate.wallTime());
    return wallTime == null
        ? null
        : ZonedDateTime.parse(wallTime, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static @Nullable SkyPosition position(MarsAlert.Candidate candidate) {
    Double ra = Ztf.number(candidate.ra());
    Double dec = Ztf.number(candidate.dec());
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }
}
