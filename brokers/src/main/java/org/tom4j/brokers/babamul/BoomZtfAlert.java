package org.tom4j.brokers.babamul;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;

/**
 * An alert of ZTF.
 *
 * @param id ZTF's number of the detection, 64 bits
 * @param objectId ZTF's name of the object
 * @param properties missing until BOOM has looked at it
 * @param classifications scores of classifiers, 0 to 1
 */
public record BoomZtfAlert(
    @Nullable @Member("_id") String id,
    @Nullable String objectId,
    @Nullable BabamulZtfCandidate candidate,
    @Nullable BabamulProperties properties,
    @Nullable JsonValue classifications)
    implements BoomAlert {

  /** All that was measured of an object, which lies apart from its alerts. */
  public record History(
      @Nullable List<BabamulZtfCandidate> prvCandidates,
      @Nullable List<BabamulZtfCandidate> prvNondetections,
      @Nullable List<BabamulZtfForced> fpHists) {}

  @Override
  public BabamulAlert packet() {
    return with(new History(null, null, null));
  }

  BabamulAlert with(History history) {
    return new BabamulZtfAlert(
        id,
        objectId,
        candidate,
        properties,
        classifications,
        history.prvCandidates(),
        history.prvNondetections(),
        history.fpHists(),
        null);
  }
}
