package org.tom4j.requests;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import org.tom4j.requests.Request.State;

/**
 * Requests for photometry, gone on with in the background one after another. They wait in the
 * database: a process that ends leaves them to the next. Safe for all threads.
 */
public final class RequestQueue implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RequestQueue.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofSeconds(15);

  /** More are of no use on a page. */
  private static final int SHOWN = 50;

  private final RequestStore store;
  private final RequestWork work;
  private volatile boolean closing;
  private @Nullable ScheduledExecutorService rounds;

  RequestQueue(RequestStore store, RequestWork work) {
    this.store = store;
    this.work = work;
  }

  /**
   * Asks for it, at once if this process goes on with requests.
   *
   * @return its number; that of the same request if that is waited for already
   */
  public long ask(Wanted wanted) {
    long id = store.put(wanted);
    wake();
    return id;
  }

  /** A target's requests, the newest first. */
  public List<Request> of(long targetId) {
    return store.of(targetId, SHOWN);
  }

  /** How many of a target are waited for. */
  public long open(long targetId) {
    return store.open(targetId);
  }

  /** Stops waiting for one of a target; false if it had ended. */
  public boolean cancel(long targetId, long id) {
    return store.cancel(targetId, id);
  }

  /** From now on this process goes on with all requests, whoever asked for them. */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
  public synchronized void takeOver() {
    if (rounds == null && !closing) {
      rounds =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("photometry requests").factory());
      rounds.scheduleWithFixedDelay(this::workOff, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void wake() {
    if (rounds != null && !closing) {
      try {
        rounds.execute(this::workOff);
      } catch (RejectedExecutionException closed) {
        log.debug("this TOM ends; the request waits", closed);
      }
    }
  }

  /** Goes on with all that are due. */
  void workOff() {
    try {
      while (!closing) {
        var next = store.take();
        if (next.isEmpty()) {
          return;
        }
        workOn(next.get());
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("the database was not reached; requests wait: {}", e.getMessage());
    } catch (RuntimeException bug) {
      // A round that throws would be the last.
      log.warn("requests for photometry could not be gone on with", bug);
    }
  }

  private void workOn(Claim claim) {
    try {
      work.on(claim);
    } catch (DataIntegrityViolationException gone) {
      log.debug("target {} is gone", claim.targetId(), gone);
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException bug) {
      log.warn("request {} for photometry from {} failed", claim.id(), claim.broker(), bug);
      store.end(claim, State.FAILED, 0, 0, "this TOM could not keep it: its log says more");
    }
  }

  /** Gives what is under way a little time, then leaves it to the next process. */
  @Override
  public void close() {
    ScheduledExecutorService running;
    synchronized (this) {
      closing = true;
      running = rounds;
    }
    if (running == null) {
      return;
    }
    running.shutdown();
    try {
      if (!running.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        running.shutdownNow();
        running.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurried) {
      running.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
