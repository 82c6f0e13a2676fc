package org.tom4j.runtime.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.StreamPosition;
import org.tom4j.broker.StreamPositions;
import org.tom4j.runtime.feed.KeptPositions.TakenUp;
import org.tom4j.runtime.feed.Reached.Claim;

/** What one stream has taken up. On its own thread, but for how much is left. */
public final class Claims implements StreamPositions {
  private final KeptPositions kept;
  private final InstantSource clock;
  private final Map<String, Claim> claims = new HashMap<>();
  private volatile @Nullable Long behind;
  private volatile @Nullable Instant heartbeat;

  public Claims(KeptPositions kept, InstantSource clock) {
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public String name() {
    return kept.name();
  }

  @Override
  public @Nullable String reader() {
    return kept.reader();
  }

  @Override
  public long takeUp(String partition, long first) {
    StreamPosition asked = new StreamPosition(partition, first);
    TakenUp taken = kept.takeUp(asked.partition(), asked.next());
    claims.put(partition, taken.claim());
    return taken.next();
  }

  @Override
  public void behind(long messages) {
    behind = Math.max(0, messages);
  }

  /** How much there is that has not been read, as the module last told; null: it has not. */
  public @Nullable Long behind() {
    return behind;
  }

  @Override
  public void heartbeat(Instant at) {
    heartbeat = at;
  }

  /** When the service last showed that it lives, as the module told; null: it has not. */
  public @Nullable Instant heartbeat() {
    return heartbeat;
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
    return new Reached(claim, position.next(), position.sent(), clock.instant());
  }
}
