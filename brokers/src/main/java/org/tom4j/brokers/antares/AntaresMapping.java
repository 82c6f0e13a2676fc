package org.tom4j.brokers.antares;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.Ztf;

/** Loci of ANTARES in the terms of every broker. Pure. */
final class AntaresMapping {
  private static final Duration ONE_NIGHT = Duration.ofDays(1);

  private AntaresMapping() {}

  /** No score: ANTARES gives loci none. */
  static GenericAlert alert(AntaresLocus locus, URI portal) {
    AntaresLocus.Properties seen = locus.seen();
    List<String> ztf = locus.ztfNames();
    GenericAlert alert =
        GenericAlert.of(
                locus.id(),
                ztf.isEmpty() ? locus.id() : ztf.getFirst(),
                newest(locus),
                position(locus))
            .withMagnitude(magnitude(seen.newestAlertMagnitude()))
            .withUrl(Address.below(portal, "loci/" + Address.segment(locus.id())).uri());
    for (String other : others(locus, ztf)) {
      alert = alert.withAlias(other);
    }
    return (moves(locus) ? alert.asSolarSystemObject() : alert)
        .withExtra("tags", joined(AntaresLocus.texts(locus.known().tags())))
        .withExtra("measurements", Ztf.text(seen.numMagValues()))
        .withExtra("alerts", Ztf.text(seen.numAlerts()))
        .withExtra("brightest", Ztf.number(seen.brightestAlertMagnitude()))
        .withExtra("catalogues", joined(AntaresLocus.texts(locus.known().catalogs())))
        .withExtra("solar-system object", Ztf.text(seen.ztfSsnamenr()))
        .withExtra("LSST solar-system object", joined(locus.rubinMovers()))
        .withExtra("replaced by", locus.replacement());
  }

  static @Nullable SkyPosition position(AntaresLocus locus) {
    Double ra = Ztf.number(locus.known().ra());
    Double dec = Ztf.number(locus.known().dec());
    return ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec);
  }

  private static @Nullable Instant newest(AntaresLocus locus) {
    return time(locus, locus.seen().newestAlertObservationTime());
  }

  /** Of Rubin in TAI, of ZTF in UTC. */
  private static @Nullable Instant time(AntaresLocus locus, @Nullable JsonValue mjd) {
    String alert = Ztf.text(locus.seen().newestAlertId());
    ObservationTime time =
        alert != null && alert.startsWith(AntaresAlert.RUBIN) ? Rubin.mjdTai(mjd) : Ztf.mjd(mjd);
    return time == null ? null : time.utc();
  }

  /** Of the difference, but whether something brightened or faded is not told here. */
  private static @Nullable Magnitude magnitude(@Nullable JsonValue told) {
    Double value = Ztf.number(told);
    return value == null ? null : Magnitude.of(value).inSystem(Magnitude.System.AB);
  }

  private static List<String> others(AntaresLocus locus, List<String> ztf) {
    List<String> names = new ArrayList<>(ztf.stream().skip(1).toList());
    if (!ztf.isEmpty()) {
      names.addFirst(locus.id());
    }
    locus.rubinNumbers().stream().map(AntaresName::ofRubin).forEach(names::add);
    String moving = Ztf.text(locus.seen().horizonsTargetname());
    if (moving != null) {
      names.add(moving);
    }
    String newer = locus.replacement();
    if (newer != null) {
      names.add(newer);
    }
    return names;
  }

  /**
   * Whether what was seen there moves. ZTF names any known object within 30 arcsec and ANTARES
   * leaves out how far it was: where something was seen in more than one night it was passing by.
   */
  private static boolean moves(AntaresLocus locus) {
    AntaresLocus.Properties seen = locus.seen();
    boolean ofRubinAlone = locus.rubinNumbers().isEmpty() && locus.ztfNames().isEmpty();
    return Ztf.text(seen.horizonsTargetname()) != null
        || (ofRubinAlone && !locus.rubinMovers().isEmpty())
        || (Ztf.text(seen.ztfSsnamenr()) != null && inOneNight(locus));
  }

  private static boolean inOneNight(AntaresLocus locus) {
    Instant last = newest(locus);
    Instant first = time(locus, locus.seen().oldestAlertObservationTime());
    return first != null && last != null && Duration.between(first, last).compareTo(ONE_NIGHT) < 0;
  }

  private static @Nullable String joined(List<String> texts) {
    return texts.isEmpty() ? null : String.join(", ", texts);
  }
}
