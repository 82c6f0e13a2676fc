package org.tom4j.requests;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tom4j.requests.Request.State;
import org.tom4j.work.WaitingRows;

/**
 * Requests for photometry, gone on with in the background one after another. They wait in the
 * database. Safe for all threads.
 */
public final class RequestQueue implements AutoCloseable {
  private static final Duration ROUND = Duration.ofSeconds(15);

  /** More are of no use on a page. */
  private static final int SHOWN = 50;

  private final RequestStore store;
  private final RequestWork work;
  private final WaitingRows<Claim> claims =
      new WaitingRows<>("photometry requests", 1, new Claims());

  RequestQueue(RequestStore store, RequestWork work) {
    this.store = store;
    this.work = work;
  }

  /**
   * Asks for it, at once if this process goes on with requests.
   *
   * @param mostOpen so many of the target may be waited for
   * @return what waits: the same request, if that is waited for already; empty if too many do
   */
  public Optional<Put> ask(Wanted wanted, int mostOpen) {
    Optional<Put> put = store.put(wanted, mostOpen);
    if (put.filter(Put::fresh).isPresent() && claims.isTakenOver()) {
      claims.wake();
    }
    return put;
  }

  /** A target's requests, the newest first. */
  public List<Request> of(long targetId) {
    return store.of(targetId, SHOWN);
  }

  /** Stops waiting for one of a target, and tells of which broker; empty if it had ended. */
  public Optional<String> cancel(long targetId, long id) {
    return store.cancel(targetId, id);
  }

  /** From now on this process goes on with all requests, whoever asked for them. */
  public void takeOver() {
    claims.takeOver(ROUND);
  }

  /** From now on other processes of this TOM do it. */
  public void leaveToOthers() {
    claims.leaveToOthers();
  }

  /**
   * Waits until one of a target has ended.
   *
   * @return false if that took longer than the patience
   */
  public boolean settle(long targetId, long id, Duration patience) {
    return claims.settle(
        () -> of(targetId).stream().anyMatch(one -> one.id() == id && one.state().isOpen()),
        patience);
  }

  /** Goes on with all that are due. */
  void workOff() {
    claims.workOff();
  }

  @Override
  public void close() {
    claims.close();
  }

  private final class Claims implements WaitingRows.Work<Claim> {
    @Override
    public Optional<Claim> take() {
      return store.take();
    }

    @Override
    public void on(Claim claim) {
      work.on(claim);
    }

    @Override
    public void failed(Claim claim, String words) {
      store.end(claim, State.FAILED, 0, 0, words);
    }
  }
}
