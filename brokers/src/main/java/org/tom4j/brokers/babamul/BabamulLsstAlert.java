package org.tom4j.brokers.babamul;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;

/**
 * An alert of Rubin. Asked for by its object, the newest one comes with all that was measured
 * before.
 *
 * @param candid Rubin's diaSourceId, 64 bits
 * @param objectId the diaObjectId, or {@code sso} and the ssObjectId
 * @param properties missing until Babamul has looked at it
 * @param prvCandidates detections; null in a list
 * @param fpHists forced measurements
 */
public record BabamulLsstAlert(
    @Nullable String candid,
    @Nullable String objectId,
    @Nullable BabamulLsstSource candidate,
    @Nullable BabamulProperties properties,
    @Nullable List<BabamulLsstSource> prvCandidates,
    @Nullable List<BabamulLsstSource> fpHists,
    @Nullable BabamulMatches surveyMatches)
    implements BabamulAlert {

  /** All that was measured of the object. */
  @Override
  public Stream<List<PhotometryPoint>> measurements() {
    Stream<BabamulLsstSource> found =
        Stream.concat(Stream.ofNullable(candidate), BabamulHistory.each(prvCandidates));
    return Stream.concat(
        found.map(source -> source.points(false).toList()),
        BabamulHistory.each(fpHists).map(source -> source.points(true).toList()));
  }

  @Override
  public @Nullable SkyPosition position() {
    return BabamulLsstMapping.position(this);
  }

  @Override
  public GenericAlert generic() {
    return BabamulLsstMapping.alert(this);
  }
}
