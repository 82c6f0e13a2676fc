package org.tom4j.brokers.lasair;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.survey.Ztf;

/** Lasair's objects of ZTF in the terms of every broker. Pure. */
final class LasairZtfMapping {
  private static final int G = 1;
  private static final int R = 2;

  private LasairZtfMapping() {}

  /** A row of the table has no real-bogus score, and so no score. */
  static GenericAlert alert(LasairZtfObject object) {
    String id = object.objectId();
    if (id == null) {
      throw new IllegalArgumentException("has no objectId");
    }
    Optional<LasairZtfCandidate> newest = object.newest();
    LasairSherlock sherlock = object.sherlockSays();
    GenericAlert known =
        GenericAlert.of(id, id, lastSeen(object, newest), position(object))
            .withMagnitude(newest.map(LasairZtfCandidate::magnitude).orElse(latest(object)))
            .withScore(newest.map(LasairZtfCandidate::drb).map(Ztf::number).orElse(null), "drb")
            .withUrl(LasairSurvey.ZTF.page(id))
            .withExtra("class", Ztf.text(sherlock.classification()))
            .withExtra("catalogued there", Ztf.text(sherlock.catalogueObjectId()))
            .withExtra("arcsec from it", sherlock.separationArcsec())
            .withExtra("its redshift", sherlock.z())
            .withExtra("detections", object.values().ncand())
            .withExtra("in the watchlist", object.watchlistName());
    GenericAlert named = object.tnsSays().told(known);
    return newest.filter(LasairZtfCandidate::isSolarSystem).isPresent()
        ? named.asSolarSystemObject()
        : named;
  }

  static @Nullable SkyPosition position(LasairZtfObject object) {
    Double ra = object.values().ramean();
    Double dec = object.values().decmean();
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  private static @Nullable Instant lastSeen(
      LasairZtfObject object, Optional<LasairZtfCandidate> newest) {
    Instant told = Ztf.time(object.values().jdmax());
    return told == null
        ? newest.map(LasairZtfCandidate::time).map(ObservationTime::utc).orElse(null)
        : told;
  }

  /** The later one of the last in g and the last in r. */
  private static @Nullable Magnitude latest(LasairZtfObject object) {
    Magnitude g = Ztf.difference(object.gmag(), null, G, null);
    Magnitude r = Ztf.difference(object.rmag(), null, R, null);
    if (g == null || r == null) {
      return g == null ? r : g;
    }
    return LasairZtfObject.day(object.jdgmax()) > LasairZtfObject.day(object.jdrmax()) ? g : r;
  }
}
