package org.tom4j.brokers.fink;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.survey.Rubin;

/** Rows of Fink's Rubin in the terms of every broker. Pure. */
final class FinkRubinMapping {
  private FinkRubinMapping() {}

  static GenericAlert alert(FinkRubinRow row, URI portal) {
    String objectId = Rubin.id(row.diaObjectId());
    String sourceId = Rubin.id(row.diaSourceId());
    String moving = objectId == null ? FinkValue.said(row.mpcDesignation()) : null;
    String name = objectId == null ? moving : objectId;
    if (sourceId == null) {
      throw new IllegalArgumentException("has no r:diaSourceId");
    }
    GenericAlert alert =
        GenericAlert.of(
                name == null ? sourceId : name + "/" + sourceId,
                name,
                Rubin.time(row.midpointMjdTai()),
                position(row))
            .withMagnitude(magnitude(row))
            .withScore(Rubin.number(row.reliability()), "reliability")
            .withUrl(name == null ? null : page(portal, name))
            .withAlias(objectId == null ? null : "LSST" + objectId)
            .withAlias(FinkValue.said(row.tnsName()));
    // What belongs to no object moves, whether its body is known or not.
    return said(objectId == null ? alert.asSolarSystemObject() : alert, row)
        .withExtra("solar-system object", moving);
  }

  static @Nullable SkyPosition position(FinkRubinRow row) {
    Double ra = row.ra();
    Double dec = row.dec();
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  /** For putting rows in order; rows without a time come first. */
  static double day(FinkRubinRow row) {
    Double day = Rubin.number(row.midpointMjdTai());
    return day == null ? Double.NEGATIVE_INFINITY : day;
  }

  private static GenericAlert said(GenericAlert alert, FinkRubinRow row) {
    return alert
        .withExtra("class", catsClass(row.catsClass()))
        .withExtra("class score", FinkValue.computed(row.catsScore()))
        .withExtra("supernova score", FinkValue.computed(row.snnScore()))
        .withExtra("early SN Ia score", FinkValue.computed(row.earlySnIaScore()))
        .withExtra("superluminous SN score", FinkValue.computed(row.slsnScore()))
        .withExtra("SIMBAD type", FinkValue.said(row.simbadType()))
        .withExtra("TNS type", FinkValue.said(row.tnsType()))
        .withExtra("redshift in TNS", FinkValue.computed(row.tnsRedshift()))
        .withExtra("Gaia DR3", FinkValue.said(row.gaiaName()))
        .withExtra("VSX type", FinkValue.said(row.vsxType()))
        .withExtra("extendedness", Rubin.number(row.extendedness()));
  }

  /** Of light that was gained; what was lost has no magnitude. */
  private static @Nullable Magnitude magnitude(FinkRubinRow row) {
    Double flux = Rubin.number(row.psfFlux());
    Magnitude magnitude =
        flux == null || flux <= 0
            ? null
            : Rubin.magnitude(flux, Rubin.number(row.psfFluxErr()), row.band());
    return magnitude == null ? null : magnitude.asDifference();
  }

  private static String page(URI portal, String name) {
    return Address.below(portal, Address.segment(name)).uri().toString();
  }

  /** The classes of CATS (arXiv:2404.08798) by Fink's numbers; another number as it is. */
  private static @Nullable String catsClass(@Nullable JsonValue value) {
    Double number = FinkValue.computed(value);
    if (number == null || value == null) {
      return null;
    }
    return switch (number.intValue()) {
      case 11 -> "SN-like";
      case 12 -> "fast";
      case 13 -> "long";
      case 21 -> "periodic";
      case 22 -> "non-periodic";
      default -> value.text();
    };
  }
}
