package org.tom4j.brokers.lasair;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;
import org.tom4j.survey.Ztf;

/**
 * An object of ZTF as Lasair tells it: a row of its tables, or, asked for alone, all that is known
 * of it with its history, where the row's values stand in {@code objectData}.
 *
 * @param objectId ZTF's name
 * @param ramean degrees, ICRS
 * @param decmean degrees, ICRS
 * @param jdmax last detection, UTC
 * @param gmag its latest magnitude in g, of the difference
 * @param jdgmax when that was
 * @param rmag the same in r
 * @param ncand number of detections
 * @param watchlistName the entry of the watchlist that was asked for
 */
public record LasairZtfObject(
    @Nullable String objectId,
    @Nullable Double ramean,
    @Nullable Double decmean,
    @Nullable JsonValue jdmax,
    @Nullable Double gmag,
    @Nullable JsonValue jdgmax,
    @Nullable Double rmag,
    @Nullable JsonValue jdrmax,
    @Nullable Integer ncand,
    @Nullable String classification,
    @Nullable String catalogueObjectId,
    @Nullable Double separationArcsec,
    @Nullable String tnsPrefix,
    @Nullable String tnsName,
    @Nullable String type,
    @Nullable String watchlistName,
    @Nullable Values objectData,
    @Nullable List<LasairZtfCandidate> candidates,
    @Nullable LasairSherlock sherlock,
    @Nullable @Member("TNS") LasairTns tns) {

  /** What is told of an object by itself. */
  public record Values(
      @Nullable Double ramean,
      @Nullable Double decmean,
      @Nullable JsonValue jdmax,
      @Nullable Integer ncand) {}

  Values values() {
    return objectData == null ? new Values(ramean, decmean, jdmax, ncand) : objectData;
  }

  LasairSherlock sherlockSays() {
    return sherlock == null
        ? new LasairSherlock(classification, catalogueObjectId, separationArcsec, null)
        : sherlock;
  }

  LasairTns tnsSays() {
    return tns == null ? new LasairTns(tnsPrefix, tnsName, type) : tns;
  }

  /** The newest detection, if there is a history. */
  Optional<LasairZtfCandidate> newest() {
    return candidates == null
        ? Optional.empty()
        : candidates.stream()
            .filter(LasairZtfCandidate::isDetection)
            .max(Comparator.comparingDouble(candidate -> day(candidate.jd())));
  }

  static double day(@Nullable JsonValue jd) {
    Double day = Ztf.number(jd);
    return day == null ? Double.NEGATIVE_INFINITY : day;
  }
}
