package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.runtime.feed.FeedItem;

/** Takes in what runs are sent, batch by batch: each one transaction. */
final class RunIntake {
  private final AlertStore alerts;

  RunIntake(AlertStore alerts) {
    this.alerts = alerts;
  }

  /**
   * Stores what a run was sent, and counts what its filter has passed over since the last time.
   *
   * @return the run's counts from now on
   */
  RunCounts store(LiveRun live, List<FeedItem> batch, PacketCodec.Packer packer) {
    List<NewAlert> good = new ArrayList<>(batch.size());
    List<BadElement> bad = new ArrayList<>();
    for (FeedItem item : batch) {
      switch (item) {
        case FeedItem.Received(var alert, var packet) ->
            good.add(
                new NewAlert(
                    alert,
                    packet,
                    ContentHash.of(packet, live.volatileMembers),
                    packer.pack(packet.bytes())));
        case FeedItem.Bad(var where, var member, var value, var reason) ->
            bad.add(new BadElement(where, member, value, reason));
      }
    }
    PassedOver passedOver = live.passedOver();
    if (good.isEmpty() && bad.isEmpty() && passedOver.all() == 0) {
      return live.counts();
    }
    RunCounts added = alerts.add(live.run, live.counts(), good, bad, passedOver);
    live.tellPassedOver();
    return live.counts().plus(added);
  }
}
