package org.tom4j.brokers.babamul;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Member;

/**
 * An alert of Rubin.
 *
 * @param id Rubin's diaSourceId, 64 bits
 * @param objectId the diaObjectId, or {@code sso} and the ssObjectId
 * @param properties missing until BOOM has looked at it
 */
public record BoomLsstAlert(
    @Nullable @Member("_id") String id,
    @Nullable String objectId,
    @Nullable BabamulLsstSource candidate,
    @Nullable BabamulProperties properties)
    implements BoomAlert {

  /** All that was measured of an object, which lies apart from its alerts. */
  public record History(
      @Nullable List<BabamulLsstSource> prvCandidates, @Nullable List<BabamulLsstSource> fpHists) {}

  @Override
  public BabamulAlert packet() {
    return with(new History(null, null));
  }

  BabamulAlert with(History history) {
    return new BabamulLsstAlert(
        id, objectId, candidate, properties, history.prvCandidates(), history.fpHists(), null);
  }
}
