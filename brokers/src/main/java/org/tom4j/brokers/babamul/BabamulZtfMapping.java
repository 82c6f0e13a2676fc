package org.tom4j.brokers.babamul;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.survey.Ztf;

/** Babamul's alerts of ZTF in the terms of every broker. Pure. */
final class BabamulZtfMapping {
  private BabamulZtfMapping() {}

  static GenericAlert alert(BabamulZtfAlert alert) {
    String objectId = Ztf.text(alert.objectId());
    String candid = Ztf.text(alert.candid());
    BabamulZtfCandidate candidate = alert.candidate();
    if (objectId == null || candid == null || candidate == null) {
      throw new IllegalArgumentException("has no objectId, candid or candidate");
    }
    BabamulProperties properties =
        alert.properties() == null ? BabamulProperties.NONE : alert.properties();
    GenericAlert known =
        GenericAlert.of(
                objectId + "/" + candid, objectId, Ztf.time(candidate.jd()), position(alert))
            .withMagnitude(candidate.magnitude())
            .withScore(Ztf.number(candidate.drb()), "drb")
            .withRestriction(alert.restriction())
            .withUrl(BabamulSurvey.ZTF.page(objectId))
            .withExtra("detections", candidate.ndethist())
            .withExtra("BTSbot", classifier(alert.classifications()));
    boolean moves = properties.isRock() || candidate.isSolarSystem();
    GenericAlert told =
        properties.told(
            moves
                ? known
                    .asSolarSystemObject()
                    .withExtra("solar-system object", name(properties, candidate))
                : known);
    return alert.surveyMatches() == null ? told : alert.surveyMatches().told(told);
  }

  static @Nullable SkyPosition position(BabamulZtfAlert alert) {
    BabamulZtfCandidate candidate = alert.candidate();
    Double ra = candidate == null ? null : candidate.ra();
    Double dec = candidate == null ? null : candidate.dec();
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  private static @Nullable String name(
      BabamulProperties properties, BabamulZtfCandidate candidate) {
    String designation = properties.designation();
    return designation == null ? Ztf.text(candidate.ssnamenr()) : designation;
  }

  private static @Nullable Double classifier(@Nullable JsonValue classifications) {
    return classifications == null ? null : Ztf.number(classifications.get("btsbot"));
  }
}
