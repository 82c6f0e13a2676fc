package org.tom4j.alerts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.tom4j.runtime.feed.FeedItem;

/** Takes in what runs are sent, batch by batch: each one transaction. */
final class RunIntake {
  private final AlertStore alerts;
  private final AlertMeters meters;
  private final InstantSource clock;

  RunIntake(AlertStore alerts, AlertMeters meters, InstantSource clock) {
    this.alerts = alerts;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Stores what a run was sent, and counts what its filter has passed over.
   *
   * @return the run's counts from now on
   */
  RunCounts store(LiveRun live, List<FeedItem> items, PacketCodec.Packer packer) {
    Incoming incoming = Incoming.of(items, received -> ready(live, received, packer));
    if (incoming.isNothing()) {
      return live.counts();
    }
    RunCounts added = alerts.add(live.run, live.counts(), incoming, live.places);
    Instant now = clock.instant();
    live.pace.stored(items, now);
    meters.stored(live.run, added, items, now);
    live.tellPassedOver();
    return live.counts().plus(added);
  }

  private static NewAlert ready(
      LiveRun live, FeedItem.Received received, PacketCodec.Packer packer) {
    return new NewAlert(
        received.alert(),
        received.packet(),
        ContentHash.of(received.packet(), live.volatileMembers),
        packer.pack(received.packet().bytes()),
        received.reached());
  }
}
