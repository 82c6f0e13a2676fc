package org.tom4j.brokers.lasair;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.survey.Rubin;

/** Lasair's objects of Rubin in the terms of every broker. Pure. */
final class LasairLsstMapping {
  /** Rubin calls a detection what stands out by so many errors. */
  private static final double DETECTED = 5;

  private LasairLsstMapping() {}

  static GenericAlert alert(LasairLsstObject object) {
    String id = object.id();
    if (id == null) {
      throw new IllegalArgumentException("has no diaObjectId");
    }
    LasairLsstObject.Added added = object.added();
    LasairSherlock sherlock = added.sherlock();
    GenericAlert known =
        GenericAlert.of(id, id, Rubin.time(object.values().lastDiaSourceMjdTai()), position(object))
            .withMagnitude(magnitude(object))
            .withScore(reliability(object), "reliability")
            .withUrl(LasairSurvey.LSST.page(id))
            .withAlias("LSST" + id);
    if (sherlock != null) {
      known =
          known
              .withExtra("class", sherlock.classification())
              .withExtra("catalogued there", sherlock.catalogueObjectId())
              .withExtra("arcsec from it", sherlock.separationArcsec())
              .withExtra("its redshift", sherlock.z());
    }
    LasairTns tns = added.tns();
    return (tns == null ? known : tns.told(known))
        .withExtra("detections", added.nDiaSources())
        .withExtra("in the watchlist", object.watchlistName());
  }

  static @Nullable SkyPosition position(LasairLsstObject object) {
    Double ra = object.values().ra();
    Double dec = object.values().decl();
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  /** Of the last detection that gained light. */
  private static @Nullable Magnitude magnitude(LasairLsstObject object) {
    if (object.diaSourcesList() != null) {
      return object
          .newestFirst()
          .map(LasairLsstSource::magnitude)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    return object
        .gains()
        .max(Comparator.comparingDouble(LasairLsstObject.Latest::day))
        .map(LasairLsstMapping::magnitude)
        .orElse(null);
  }

  /** A row tells fluxes of detections without their errors. */
  private static @Nullable Magnitude magnitude(LasairLsstObject.Latest latest) {
    double flux = latest.flux();
    Magnitude magnitude = Rubin.magnitude(flux, flux / DETECTED, latest.band());
    return magnitude == null ? null : magnitude.withError(null).asDifference();
  }

  private static @Nullable Double reliability(LasairLsstObject object) {
    Double latest = object.added().latestR();
    return latest != null
        ? latest
        : object
            .newestFirst()
            .map(LasairLsstSource::reliability)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }
}
