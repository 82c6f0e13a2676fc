package org.tom4j.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Works off rows that wait in the database, a few at a time: a process that ends leaves the rest to
 * the next. Safe for all threads.
 *
 * @param <R> a row, as a process has it while it works on it
 */
public final class WaitingRows<R> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WaitingRows.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final String what;
  private final Work<R> rows;
  private final Object ended = new Object();
  private final ThreadPoolExecutor threads;
  private volatile boolean closing;
  private volatile boolean leftToOthers;
  private @Nullable ScheduledExecutorService rounds;

  /** What is done with a row. Called on the threads of this. */
  public interface Work<R> {
    /** Takes a row that nobody works on, for this process alone; empty if none is due. */
    Optional<R> take();

    /** Does the work. An exception of the database leaves the row for later. */
    void on(R row);

    /** The work broke off for a reason of this program's own: the row must not be due again. */
    void failed(R row, String words);
  }

  /**
   * @param what the rows are, for the log and names of threads: {@code "photometry"}
   * @param atOnce how many are worked on at once
   */
  public WaitingRows(String what, int atOnce, Work<R> rows) {
    this.what = what;
    this.rows = rows;
    // A thread that waits in the queue sees all that was asked before it starts: more are of no
    // use.
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().daemon().name(what + " ", 1).factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    threads.allowCoreThreadTimeOut(true);
  }

  /** There is more to do. Returns at once. */
  public void wake() {
    if (leftToOthers) {
      return;
    }
    threads.execute(this::workOff);
  }

  /** From now on it looks by itself, now and then again: also for what other processes left. */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
  public synchronized void takeOver(Duration round) {
    if (rounds == null && !closing) {
      rounds =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name(what + " rounds").factory());
      rounds.scheduleWithFixedDelay(this::wake, 0, round.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** From now on other processes do it: this one puts rows down, and works on none. */
  public void leaveToOthers() {
    leftToOthers = true;
  }

  /** Whether it looks by itself. */
  public synchronized boolean isTakenOver() {
    return rounds != null;
  }

  /**
   * Waits until something is not waited for any more.
   *
   * @return false if that took longer than the patience
   */
  public boolean settle(BooleanSupplier waiting, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      synchronized (ended) {
        while (waiting.getAsBoolean()) {
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

  /** Works on all that are due, on the calling thread. */
  public void workOff() {
    try {
      while (!closing) {
        Optional<R> next = rows.take();
        if (next.isEmpty()) {
          return;
        }
        workOn(next.get());
        synchronized (ended) {
          ended.notifyAll();
        }
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("the database was not reached; {} waits: {}", what, e.getMessage());
    }
  }

  private void workOn(R row) {
    try {
      rows.on(row);
    } catch (DataIntegrityViolationException gone) {
      log.debug("what {} is for is gone", row, gone);
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException bug) {
      log.warn("{} {} failed", what, row, bug);
      rows.failed(row, "this TOM could not keep it: its log says more");
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
