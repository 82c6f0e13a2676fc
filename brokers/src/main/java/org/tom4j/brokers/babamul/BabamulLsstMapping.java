package org.tom4j.brokers.babamul;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.survey.Rubin;

/** Babamul's alerts of Rubin in the terms of every broker. Pure. */
final class BabamulLsstMapping {
  private BabamulLsstMapping() {}

  static GenericAlert alert(BabamulLsstAlert alert) {
    String objectId = Rubin.id(alert.objectId());
    String candid = Rubin.id(alert.candid());
    BabamulLsstSource candidate = alert.candidate();
    if (objectId == null || candid == null || candidate == null) {
      throw new IllegalArgumentException("has no objectId, candid or candidate");
    }
    BabamulProperties properties =
        alert.properties() == null ? BabamulProperties.NONE : alert.properties();
    boolean moves = properties.isRock() || BabamulSurvey.isMoving(objectId);
    String designation = moves ? properties.designation() : null;
    ObservationTime time = candidate.time();
    GenericAlert known =
        GenericAlert.of(
                objectId + "/" + candid,
                designation == null ? objectId : designation,
                time == null ? null : time.utc(),
                position(alert))
            .withMagnitude(candidate.magnitude())
            .withScore(Rubin.number(candidate.reliability()), "reliability")
            .withUrl(BabamulSurvey.LSST.page(objectId))
            .withAlias(moves ? null : "LSST" + objectId)
            .withExtra("detections", candidate.ndethist())
            .withExtra("solar-system object", designation);
    GenericAlert told = properties.told(moves ? known.asSolarSystemObject() : known);
    return alert.surveyMatches() == null ? told : alert.surveyMatches().told(told);
  }

  static @Nullable SkyPosition position(BabamulLsstAlert alert) {
    BabamulLsstSource candidate = alert.candidate();
    Double ra = candidate == null ? null : candidate.ra();
    Double dec = candidate == null ? null : candidate.dec();
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }
}
