package org.tom4j.runtime.feed;

import java.util.HashMap;
import java.util.Map;
import org.tom4j.broker.StreamPosition;
import org.tom4j.broker.StreamPositions;
import org.tom4j.runtime.feed.KeptPositions.TakenUp;
import org.tom4j.runtime.feed.Reached.Claim;

/** What one stream has taken up. On its own thread. */
public final class Claims implements StreamPositions {
  private final KeptPositions kept;
  private final Map<String, Claim> claims = new HashMap<>();

  public Claims(KeptPositions kept) {
    this.kept = kept;
  }

  @Override
  public String name() {
    return kept.name();
  }

  @Override
  public long takeUp(String partition, long first) {
    StreamPosition asked = new StreamPosition(partition, first);
    TakenUp taken = kept.takeUp(asked.partition(), asked.next());
    claims.put(partition, taken.claim());
    return taken.next();
  }

  /**
   * A position under its claim.
   *
   * @throws IllegalStateException if the module never took the partition up
   */
  public Reached reached(StreamPosition position) {
    Claim claim = claims.get(position.partition());
    if (claim == null) {
      throw new IllegalStateException(
          "told an alert of the partition " + position.partition() + ", which it has not taken up");
    }
    return new Reached(claim, position.next());
  }
}
