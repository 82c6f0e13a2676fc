package org.tom4j.actions;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tom4j.work.WaitingRows;

/** Works off lanes: each for a while, then it is another's turn. */
final class ActionWork implements WaitingRows.Work<LaneStore.Claim> {
  /** Then it is another's turn. */
  private static final Duration TURN = Duration.ofSeconds(20);

  private final TakeUp takeUp;
  private final LaneStore lanes;
  private final DeliveryStore store;
  private final TargetLane targets;
  private final WebhookLane webhooks;
  private final InstantSource clock;
  private final long gapNanos;
  private volatile boolean stopping;

  /**
   * @param perSecond deliveries that one address is sent at most
   */
  ActionWork(
      TakeUp takeUp,
      LaneStore lanes,
      DeliveryStore store,
      TargetLane targets,
      WebhookLane webhooks,
      InstantSource clock,
      int perSecond) {
    this.takeUp = takeUp;
    this.lanes = lanes;
    this.store = store;
    this.targets = targets;
    this.webhooks = webhooks;
    this.clock = clock;
    this.gapNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /** What is under way is finished, and nothing more begun. */
  void stop() {
    stopping = true;
  }

  @Override
  public Optional<LaneStore.Claim> take() {
    if (stopping) {
      return Optional.empty();
    }
    takeUp.all();
    return lanes.take();
  }

  @Override
  public void on(LaneStore.Claim taken) {
    LaneStore.Claim claim = taken;
    String lane = taken.lane();
    store.giveUp(lane, clock.instant().minus(Waits.PATIENCE));
    long end = System.nanoTime() + TURN.toNanos();
    while (!stopping && System.nanoTime() < end) {
      long begun = System.nanoTime();
      List<Delivery> due = store.due(lane, LaneStore.isAddress(lane) ? 1 : TargetLane.AT_ONCE);
      if (due.isEmpty()) {
        break;
      }
      Optional<LaneStore.Claim> held = lanes.hold(claim);
      if (held.isEmpty()) {
        return; // this process was away for so long that another has taken over
      }
      claim = held.get();
      if (due.getFirst().kind() == Kind.TARGET) {
        targets.work(due);
      } else if (webhooks.deliver(due.getFirst(), lane)) {
        rest(begun);
      } else {
        lanes.failed(lane);
        break;
      }
    }
    lanes.release(claim);
  }

  /** Keeps below what an address is sent in a second. */
  private void rest(long begun) {
    long left = begun + gapNanos - System.nanoTime();
    if (left > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(left);
      } catch (InterruptedException ending) {
        stopping = true;
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void failed(LaneStore.Claim claim, String words) {
    lanes.failed(claim.lane());
    lanes.release(claim);
  }
}
