package org.tom4j.brokers.babamul;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;

/** The nearest object of the other survey within 2 arcsec; told of an object asked for alone. */
public record BabamulMatches(@Nullable Match ztf, @Nullable Match lsst) {

  /** One object. */
  public record Match(@Nullable String objectId, @Nullable Double distanceArcsec) {}

  GenericAlert told(GenericAlert alert) {
    return told(told(alert, "ZTF", ztf), "LSST", lsst);
  }

  /** No alias: what is near is not yet the same. */
  private static GenericAlert told(GenericAlert alert, String survey, @Nullable Match match) {
    return match == null
        ? alert
        : alert
            .withExtra("nearest in " + survey, match.objectId())
            .withExtra("arcsec from it", match.distanceArcsec());
  }
}
