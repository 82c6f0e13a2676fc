package org.tom4j.brokers.lasair;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;

/**
 * An object of Rubin as Lasair tells it: a row of its tables, or, asked for alone, all that is
 * known of it with its history, where the row's values stand in {@code diaObject} and {@code
 * lasairData}.
 *
 * @param diaObjectId a 64-bit number
 * @param ra degrees, ICRS
 * @param decl degrees, ICRS
 * @param lastDiaSourceMjdTai last detection, TAI
 * @param latestR reliability of the last detection, 0 to 1
 * @param uFlux the latest in u, of the difference, nJy, signed; told without its error
 * @param uDay when that was
 */
public record LasairLsstObject(
    @Nullable String diaObjectId,
    @Nullable Double ra,
    @Nullable Double decl,
    @Nullable JsonValue lastDiaSourceMjdTai,
    @Nullable Integer nDiaSources,
    @Nullable Double latestR,
    @Nullable @Member("u_psfFlux") Double uFlux,
    @Nullable @Member("u_latestMJD") Double uDay,
    @Nullable @Member("g_psfFlux") Double gFlux,
    @Nullable @Member("g_latestMJD") Double gDay,
    @Nullable @Member("r_psfFlux") Double rFlux,
    @Nullable @Member("r_latestMJD") Double rDay,
    @Nullable @Member("i_psfFlux") Double iFlux,
    @Nullable @Member("i_latestMJD") Double iDay,
    @Nullable @Member("z_psfFlux") Double zFlux,
    @Nullable @Member("z_latestMJD") Double zDay,
    @Nullable @Member("y_psfFlux") Double yFlux,
    @Nullable @Member("y_latestMJD") Double yDay,
    @Nullable String classification,
    @Nullable String catalogueObjectId,
    @Nullable Double separationArcsec,
    @Nullable String tnsPrefix,
    @Nullable String tnsName,
    @Nullable String type,
    @Nullable String watchlistName,
    @Nullable Values diaObject,
    @Nullable Added lasairData,
    @Nullable List<LasairLsstSource> diaSourcesList,
    @Nullable List<LasairLsstSource> diaForcedSourcesList) {

  /** What Rubin tells of an object by itself. */
  public record Values(
      @Nullable String diaObjectId,
      @Nullable Double ra,
      @Nullable Double decl,
      @Nullable JsonValue lastDiaSourceMjdTai) {}

  /** What Lasair adds to it. */
  public record Added(
      @Nullable Integer nDiaSources,
      @Nullable Double latestR,
      @Nullable LasairSherlock sherlock,
      @Nullable @Member("TNS") LasairTns tns) {}

  /** The latest flux in a band. */
  record Latest(String band, double flux, double day) {}

  @Nullable String id() {
    return diaObjectId == null && diaObject != null ? diaObject.diaObjectId() : diaObjectId;
  }

  Values values() {
    return diaObject == null ? new Values(diaObjectId, ra, decl, lastDiaSourceMjdTai) : diaObject;
  }

  Added added() {
    return lasairData == null
        ? new Added(
            nDiaSources,
            latestR,
            new LasairSherlock(classification, catalogueObjectId, separationArcsec, null),
            new LasairTns(tnsPrefix, tnsName, type))
        : lasairData;
  }

  /** The latest in each band where light was gained, in no order. */
  Stream<Latest> gains() {
    return Stream.of(
            latest("u", uFlux, uDay),
            latest("g", gFlux, gDay),
            latest("r", rFlux, rDay),
            latest("i", iFlux, iDay),
            latest("z", zFlux, zDay),
            latest("y", yFlux, yDay))
        .flatMap(each -> each)
        .filter(each -> each.flux() > 0);
  }

  /** Detections that stand, the newest first; none without a history. */
  Stream<LasairLsstSource> newestFirst() {
    return diaSourcesList == null
        ? Stream.empty()
        : diaSourcesList.stream()
            .filter(source -> !source.isWithdrawn())
            .sorted(Comparator.comparingDouble(LasairLsstSource::day).reversed());
  }

  private static Stream<Latest> latest(String band, @Nullable Double flux, @Nullable Double day) {
    return flux == null || day == null ? Stream.empty() : Stream.of(new Latest(band, flux, day));
  }
}
