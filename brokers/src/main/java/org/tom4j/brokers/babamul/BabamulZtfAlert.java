package org.tom4j.brokers.babamul;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Ztf;

/**
 * An alert of ZTF. Asked for by its object, the newest one comes with all that was measured before.
 *
 * @param candid ZTF's number of the detection, 64 bits
 * @param objectId ZTF's name of the object
 * @param properties missing until Babamul has looked at it
 * @param classifications scores of classifiers, 0 to 1
 * @param prvCandidates detections; null in a list
 * @param prvNondetections looks that found nothing
 * @param fpHists forced measurements
 */
public record BabamulZtfAlert(
    @Nullable String candid,
    @Nullable String objectId,
    @Nullable BabamulZtfCandidate candidate,
    @Nullable BabamulProperties properties,
    @Nullable JsonValue classifications,
    @Nullable List<BabamulZtfCandidate> prvCandidates,
    @Nullable List<BabamulZtfCandidate> prvNondetections,
    @Nullable List<BabamulZtfForced> fpHists,
    @Nullable BabamulMatches surveyMatches)
    implements BabamulAlert {

  /** All that was measured of the object, each as at most one point. */
  @Override
  public Stream<List<PhotometryPoint>> measurements() {
    String object = objectId;
    Double unit = candidate == null ? null : candidate.nanojanskys();
    Stream<BabamulZtfCandidate> looks =
        Stream.of(
                Stream.ofNullable(candidate),
                BabamulHistory.each(prvCandidates),
                BabamulHistory.each(prvNondetections))
            .flatMap(each -> each);
    Stream<List<PhotometryPoint>> found =
        looks.map(look -> Stream.ofNullable(look.point()).toList());
    return object == null
        ? found
        : Stream.concat(
            found,
            BabamulHistory.each(fpHists)
                .map(forced -> Stream.ofNullable(forced.point(object, unit)).toList()));
  }

  /** Who alone may see all of it: the strictest of its measurements. */
  @Nullable String restriction() {
    return Stream.concat(
            Stream.of(
                    Stream.ofNullable(candidate),
                    BabamulHistory.each(prvCandidates),
                    BabamulHistory.each(prvNondetections))
                .flatMap(each -> each)
                .flatMap(each -> Stream.ofNullable(each.programid())),
            BabamulHistory.each(fpHists).flatMap(each -> Stream.ofNullable(each.programid())))
        .flatMap(programid -> Stream.ofNullable(Ztf.restrictedTo(programid)))
        .reduce(Ztf::strictest)
        .orElse(null);
  }

  @Override
  public @Nullable SkyPosition position() {
    return BabamulZtfMapping.position(this);
  }

  @Override
  public GenericAlert generic() {
    return BabamulZtfMapping.alert(this);
  }
}
