package org.tom4j.streams.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.streams.avro.AvroColumns;
import org.tom4j.streams.avro.AvroField;
import org.tom4j.streams.packet.Members;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfForced;
import org.tom4j.survey.ZtfMeasurement;

/** Measurements of ZTF in packets as points. Pure. */
final class ZtfPoints {
  /** What ZTF writes for a forced measurement that failed; fluxes below −999 are fluxes. */
  private static final double FAILED = -99_999;

  /**
   * How a fit ended that can be used: well, or well and without a source of the reference image
   * within 5 arcsec. 56 is that of bad pixels, from 61 there is no flux (Masci et al. 2023,
   * arXiv:2305.16279).
   */
  private static final Set<String> USABLE = Set.of("0", "57");

  /** Of the programmes: Caltech's. */
  private static final int STRICTEST = 3;

  private static final int PUBLIC = 1;

  private static final List<String> HISTORIES =
      List.of("prv_candidates", "prv_nondetections", "fp_hists");
  private static final List<AvroField> PROGRAMME = List.of(AvroField.whole("programid"));

  private ZtfPoints() {}

  /** Who alone may see a packet: the strictest of the alert and all that was measured before. */
  static @Nullable String restriction(Members packet) {
    String strictest = restrictedTo(packet.in("candidate"));
    for (String history : HISTORIES) {
      strictest = Ztf.strictest(strictest, restriction(packet, history));
    }
    return strictest;
  }

  /** Every packet is looked through for this, so as columns if it can be. */
  private static @Nullable String restriction(Members packet, String history) {
    AvroColumns columns = AvroColumns.ofList(packet.map(), history, PROGRAMME);
    if (columns == null) {
      return packet.list(history).stream()
          .flatMap(each -> Stream.ofNullable(restrictedTo(each)))
          .reduce(Ztf::strictest)
          .orElse(null);
    }
    String strictest = null;
    for (long programme : columns.wholes(0, PUBLIC)) {
      boolean known = programme == (int) programme;
      strictest = Ztf.strictest(strictest, Ztf.restrictedTo(known ? (int) programme : STRICTEST));
    }
    return strictest;
  }

  /** Who alone may see a measurement; null: everyone. */
  static @Nullable String restrictedTo(Members told) {
    return Ztf.restrictedTo(programme(told));
  }

  /**
   * Whose a measurement is, by its {@code programid}; null if that is absent. One that is there and
   * cannot be read counts as the strictest: what may be somebody's is not shown to everybody.
   */
  static @Nullable Integer programme(Members told) {
    Integer programme = Told.count(told, "programid");
    return programme == null && told.has("programid") ? Integer.valueOf(STRICTEST) : programme;
  }

  /**
   * A detection, or without a {@code candid} a look that found nothing. One whose {@code candid} is
   * no id, being rounded, is neither.
   */
  static Stream<PhotometryPoint> look(Members told) {
    String candid = Ztf.text(told.id("candid"));
    Double magnitude = Ztf.number(told.number("magpsf"));
    if (candid == null ? told.number("candid") != null : magnitude == null) {
      return Stream.empty();
    }
    return Stream.ofNullable(
        new ZtfMeasurement(
                candid,
                Ztf.jd(told.json("jd")),
                Told.count(told, "fid"),
                candid == null ? null : magnitude,
                Ztf.number(told.number("sigmapsf")),
                told.number("diffmaglim"),
                told.json("isdiffpos"),
                programme(told))
            .point());
  }

  /** A measurement at the place of an object; none that failed or is not to be trusted. */
  static Stream<PhotometryPoint> forced(Members told, String object) {
    Flux flux = flux(told);
    Integer fid = Told.count(told, "fid");
    return flux == null || !isUsable(told)
        ? Stream.empty()
        : Stream.ofNullable(
            new ZtfForced(
                    object,
                    told.id("pid"),
                    Ztf.jd(told.json("jd")),
                    fid,
                    magnitude(flux, fid),
                    flux,
                    programme(told))
                .point());
  }

  /** In nanojanskys, by the zero point of its own image. */
  private static @Nullable Flux flux(Members told) {
    Double zeroPoint = Ztf.number(told.number("magzpsci"));
    Double counts = measured(told.number("forcediffimflux"));
    Double error = measured(told.number("forcediffimfluxunc"));
    if (zeroPoint == null || counts == null || error == null) {
      return null;
    }
    double nanojanskys = Magnitude.nanojanskysOfAb(zeroPoint);
    return Rubin.flux(counts * nanojanskys, error * nanojanskys);
  }

  /** From 3 sigma of gained light, else a limit. */
  static @Nullable Magnitude magnitude(Flux flux, @Nullable Integer fid) {
    Double error = flux.error();
    return error == null || !(error > 0)
        ? null
        : Magnitude.ofFlux(flux.value(), error).withBand(Ztf.band(fid)).asDifference();
  }

  private static boolean isUsable(Members told) {
    String status = told.text("procstatus");
    return status == null
        || Arrays.stream(status.split(",", -1)).map(String::strip).allMatch(USABLE::contains);
  }

  private static @Nullable Double measured(@Nullable Double value) {
    return value == null || value == FAILED ? null : value;
  }
}
