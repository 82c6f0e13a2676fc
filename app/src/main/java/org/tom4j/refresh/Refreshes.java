package org.tom4j.refresh;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tom4j.work.WaitingRows;

/**
 * Brings the photometry of targets in the background, two brokers at a time. What was asked for
 * waits in the database. Safe for all threads.
 */
public final class Refreshes implements AutoCloseable {
  private static final int AT_ONCE = 2;

  /** Other processes put down what people ask for. */
  private static final Duration ROUND = Duration.ofSeconds(10);

  private final RefreshStore store;
  private final RefreshWork work;
  private final WaitingRows<Claim> asks = new WaitingRows<>("photometry", AT_ONCE, new Asks());

  Refreshes(RefreshStore store, RefreshWork work) {
    this.store = store;
    this.work = work;
  }

  /** Asks for all photometry that brokers have of a target. Returns at once. */
  public void ask(long targetId) {
    store.put(List.of(Ask.whom(targetId)));
    asks.wake();
  }

  /** More waits than was asked for here. Returns at once. */
  void wake() {
    asks.wake();
  }

  /** Whether any module knows one of the target's names, or gives light curves of its alerts. */
  public boolean isAnybodyToAsk(long targetId) {
    return work.isAnybodyToAsk(targetId);
  }

  /** Whom the target was asked about last, by broker. */
  public List<Refresh> of(long targetId) {
    return store.of(targetId);
  }

  /**
   * Waits until nothing is waited for of a target.
   *
   * @return false if that took longer than the patience
   */
  public boolean settle(long targetId, Duration patience) {
    return asks.settle(() -> store.isWaiting(targetId), patience);
  }

  /** From now on, what other processes left is worked off too. For a TOM that serves pages. */
  public void takeOver() {
    asks.takeOver(ROUND);
  }

  /** From now on other processes of this TOM do it. */
  public void leaveToOthers() {
    asks.leaveToOthers();
  }

  @Override
  public void close() {
    asks.close();
  }

  private final class Asks implements WaitingRows.Work<Claim> {
    @Override
    public Optional<Claim> take() {
      return store.take();
    }

    @Override
    public void on(Claim claim) {
      work.on(claim);
      if (claim.ask().isWhom()) {
        asks.wake(); // there are several brokers to ask now
      }
    }

    @Override
    public void failed(Claim claim, String words) {
      store.end(claim, Refresh.State.FAILED, 0, 0, words);
    }
  }
}
