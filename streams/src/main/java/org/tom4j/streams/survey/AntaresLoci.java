package org.tom4j.streams.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.Mjd;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/**
 * Loci of ANTARES, each a place in the sky with all that was seen there: JSON:API documents, also
 * below {@code data}, or what its own client makes of them. No score: ANTARES gives loci none.
 */
public final class AntaresLoci implements Survey {
  private static final String RUBIN = "lsst";
  private static final String PAGE = "https://antares.noirlab.edu/loci/";

  @Override
  public String name() {
    return "ANTARES";
  }

  @Override
  public boolean wrote(Packet packet) {
    return id(packet) != null;
  }

  @Override
  public GenericAlert alert(Packet packet) {
    String id = id(packet);
    if (id == null) {
      throw new IllegalArgumentException("the id of the locus is missing");
    }
    Members locus = attributes(packet);
    Members seen = locus.in("properties");
    String ztf = seen.id("ztf_object_id");
    Double magnitude = seen.number("newest_alert_magnitude");
    GenericAlert known =
        GenericAlert.of(
                NoticeExtras.id(id),
                ztf == null ? id : ztf,
                newest(seen),
                NoticeWhere.position(locus.number("ra"), locus.number("dec")))
            .withMagnitude(
                magnitude == null ? null : Magnitude.of(magnitude).inSystem(Magnitude.System.AB))
            .withUrl(id.matches("[A-Za-z0-9]{1,60}") ? PAGE + id : null)
            .withAlias(ztf == null ? null : id);
    for (String number : NoticeExtras.ids(seen.in("survey").in(RUBIN), "dia_object_id")) {
      known = known.withAlias(number.equals("0") ? null : "LSST" + number);
    }
    return known
        .withStanding(NoticeExtras.marked(Standing.NEWS, packet))
        .withExtra("tags", NoticeExtras.joined(NoticeExtras.texts(locus, "tags")))
        .withExtra("measurements", seen.text("num_mag_values"))
        .withExtra("alerts", seen.text("num_alerts"))
        .withExtra("brightest", seen.text("brightest_alert_magnitude"))
        .withExtra("catalogues", NoticeExtras.joined(NoticeExtras.texts(locus, "catalogs")))
        .withExtra("solar-system object", moving(seen))
        .withExtra("replaced by", seen.text("replaced_by"));
  }

  /** Of Rubin in TAI, of ZTF in UTC. */
  private static @Nullable Instant newest(Members seen) {
    Double mjd = seen.number("newest_alert_observation_time");
    String alert = seen.id("newest_alert_id");
    try {
      return mjd == null
          ? null
          : alert != null && alert.startsWith(RUBIN) ? Mjd.tai(mjd) : Mjd.utc(mjd);
    } catch (IllegalArgumentException noTime) {
      return null;
    }
  }

  /** ANTARES writes the text "null" for none. */
  private static @Nullable String moving(Members seen) {
    String horizons = seen.text("horizons_targetname");
    String told = horizons == null ? seen.text("ztf_ssnamenr") : horizons;
    return "null".equals(told) ? null : told;
  }

  private static @Nullable String id(Packet packet) {
    Members top = new Members(packet.members());
    Members document = top.value("data") instanceof Map<?, ?> ? top.in("data") : top;
    return document.value("attributes") instanceof Map<?, ?>
        ? isLocus(document) ? document.id("id") : null
        : document.id("locus_id") != null && document.has("properties")
            ? document.id("locus_id")
            : null;
  }

  private static boolean isLocus(Members document) {
    String type = document.text("type");
    return type != null && List.of("locus", "locus_listing").contains(type);
  }

  private static Members attributes(Packet packet) {
    Members top = new Members(packet.members());
    Members document = top.value("data") instanceof Map<?, ?> ? top.in("data") : top;
    return document.value("attributes") instanceof Map<?, ?> ? document.in("attributes") : document;
  }
}
