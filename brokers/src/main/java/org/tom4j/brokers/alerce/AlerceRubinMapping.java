package org.tom4j.brokers.alerce;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.GenericAlert;
import org.tom4j.survey.Rubin;

/** Objects of ALeRCE in the terms of every broker. Pure. */
final class AlerceRubinMapping {
  private AlerceRubinMapping() {}

  /** No magnitude: ALeRCE gives objects none. */
  static GenericAlert alert(AlerceRubinObject object, URI portal) {
    String named = object.className();
    return GenericAlert.of(
            object.oid(), object.oid(), Rubin.time(object.lastmjd()), position(object))
        .withScore(object.probability(), named == null ? "probability" : "probability " + named)
        .withUrl(Address.below(portal, "object/" + Address.segment(object.oid())).uri())
        .withAlias("LSST" + object.oid())
        .withExtra("class", named)
        .withExtra("classifier", object.classifierName())
        .withExtra("detections", object.nDet())
        .withExtra("forced measurements", object.nForced())
        .withExtra("stellar", object.stellar());
  }

  static @Nullable SkyPosition position(AlerceRubinObject object) {
    Double ra = object.meanra();
    Double dec = object.meandec();
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }
}
