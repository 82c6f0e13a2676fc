package org.tom4j.brokers.alerce;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.survey.Ztf;

/** Objects of ALeRCE in the terms of every broker. Pure. */
final class AlerceZtfMapping {
  private AlerceZtfMapping() {}

  /** No magnitude: ALeRCE gives objects none. */
  static GenericAlert alert(AlerceObject object, URI portal) {
    return GenericAlert.of(object.oid(), object.oid(), lastSeen(object), position(object))
        .withScore(object.probability(), scoreName(object))
        .withUrl(Address.below(portal, "object/" + Address.segment(object.oid())).uri())
        .withExtra("class", object.alertClass())
        .withExtra("classifier", object.classifier())
        .withExtra("detections", object.ndet())
        .withExtra("stellar", object.stellar())
        .withExtra("g-r at maximum", object.gRMax());
  }

  static @Nullable SkyPosition position(AlerceObject object) {
    Double ra = object.meanra();
    Double dec = object.meandec();
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  private static @Nullable Instant lastSeen(AlerceObject object) {
    ObservationTime time = Ztf.mjd(object.lastmjd());
    return time == null ? null : time.utc();
  }

  private static String scoreName(AlerceObject object) {
    return object.alertClass() == null ? "probability" : "probability " + object.alertClass();
  }
}
