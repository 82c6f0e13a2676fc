package org.tom4j.brokers.fink;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.GenericAlert;
import org.tom4j.survey.Ztf;

/** Rows of Fink in the terms of every broker. Pure. */
final class FinkMapping {
  private static final double KNOWN_OBJECT = 3;

  private FinkMapping() {}

  static GenericAlert alert(FinkRow row, URI portal) {
    String objectId = row.objectId();
    String candid = row.candid();
    if (objectId == null || candid == null) {
      throw new IllegalArgumentException("has no i:objectId or no i:candid");
    }
    GenericAlert known =
        GenericAlert.of(objectId + "/" + candid, objectId, time(row), position(row));
    return (moves(row) ? known.asSolarSystemObject() : known)
        .withMagnitude(
            Ztf.difference(
                Ztf.number(row.magpsf()), Ztf.number(row.sigmapsf()), row.fid(), row.isdiffpos()))
        .withScore(Ztf.number(row.drb()), "drb")
        .withRestriction(Ztf.restrictedTo(row.programid()))
        .withUrl(Address.below(portal, Address.segment(objectId)).uri())
        .withExtra("class", classification(row))
        .withExtra("SIMBAD type", FinkValue.said(row.cdsxmatch()))
        .withExtra("TNS type", FinkValue.said(row.tns()))
        .withExtra("rb", Ztf.number(row.rb()))
        .withExtra("solar-system object", FinkValue.said(row.ssnamenr()));
  }

  static @Nullable Instant time(FinkRow row) {
    return Ztf.time(row.jd());
  }

  /** For putting rows in order; rows without a time come first. */
  static double julianDate(FinkRow row) {
    Double jd = Ztf.number(row.jd());
    return jd == null ? Double.NEGATIVE_INFINITY : jd;
  }

  /** Fink's own look at the Minor Planet Center's list; 2, perhaps one, is not enough. */
  private static boolean moves(FinkRow row) {
    Double roid = Ztf.number(row.roid());
    return roid != null && roid == KNOWN_OBJECT;
  }

  static @Nullable SkyPosition position(FinkRow row) {
    return row.ra() == null || row.dec() == null
        ? null
        : SkyPosition.ofDegrees(row.ra(), row.dec());
  }

  private static @Nullable String classification(FinkRow row) {
    String ofAnswer = FinkValue.said(row.classificationOfAnswer());
    return ofAnswer == null ? FinkValue.said(row.classification()) : ofAnswer;
  }
}
