package org.tom4j.refresh;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Brings the photometry of targets in the background, two brokers at a time. What was asked for
 * waits in the database: a process that ends leaves the rest to the next. Safe for all threads.
 */
public final class Refreshes implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Refreshes.class);
  private static final int AT_ONCE = 2;
  private static final Duration FAREWELL = Duration.ofSeconds(5);
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final RefreshStore store;
  private final RefreshWork work;
  private final Object ended = new Object();
  private volatile boolean closing;
  private @Nullable ScheduledExecutorService rounds;

  /** One that waits in the queue sees all that was asked before it starts: more are of no use. */
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          30,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(1),
          Thread.ofPlatform().daemon().name("photometry ", 1).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  Refreshes(RefreshStore store, RefreshWork work) {
    this.store = store;
    this.work = work;
    threads.allowCoreThreadTimeOut(true);
  }

  /** Asks for all photometry that brokers have of a target. Returns at once. */
  public void ask(long targetId) {
    store.put(List.of(Ask.whom(targetId)));
    wake();
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
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      synchronized (ended) {
        while (store.isWaiting(targetId)) {
          long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
          if (left <= 0) {
            return false;
          }
          // Another process may be at it, of which nobody here hears.
          ended.wait(Math.min(left, 1_000));
        }
      }
      return true;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** From now on, what other processes left is worked off too. For a TOM that serves pages. */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
  public synchronized void takeOver() {
    if (rounds == null && !closing) {
      rounds =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("photometry rounds").factory());
      rounds.scheduleWithFixedDelay(this::wake, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void wake() {
    threads.execute(this::workOff);
  }

  private void workOff() {
    try {
      while (!closing) {
        var next = store.take();
        if (next.isEmpty()) {
          return;
        }
        workOn(next.get());
        if (next.get().isWhom()) {
          wake();
        }
        synchronized (ended) {
          ended.notifyAll();
        }
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("the database was not reached; photometry waits: {}", e.getMessage());
    }
  }

  private void workOn(Ask ask) {
    try {
      work.on(ask);
    } catch (DataIntegrityViolationException gone) {
      log.debug("target {} is gone", ask.targetId(), gone);
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException bug) {
      log.warn("photometry of target {} from {} failed", ask.targetId(), ask.broker(), bug);
      store.end(ask, Refresh.State.FAILED, 0, 0, "this TOM could not keep it: its log says more");
    }
  }

  /** Gives what is under way a little time, then leaves it to the next process. */
  @Override
  public synchronized void close() {
    closing = true;
    if (rounds != null) {
      rounds.shutdownNow();
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        threads.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurried) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
