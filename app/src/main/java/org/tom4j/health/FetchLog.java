package org.tom4j.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.runtime.modules.FetchReport;

/**
 * Writes down how fetches ended, on a thread of its own: whoever reports is held up by nothing.
 * What comes faster than the database takes it is left out, and counted.
 */
final class FetchLog implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FetchLog.class);
  private static final int MOST_WAITING = 5_000;
  private static final int BATCH = 200;
  private static final long FORGET_NANOS = Duration.ofHours(1).toNanos();

  private final FetchStore fetches;
  private final ShapeWatch shapes;
  private final BlockingQueue<FetchReport> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread =
      Thread.ofPlatform().daemon().name("fetch log").unstarted(this::write);
  private long forgotten = System.nanoTime();
  private volatile boolean closed;

  FetchLog(FetchStore fetches, ShapeWatch shapes) {
    this.fetches = fetches;
    this.shapes = shapes;
  }

  void start() {
    thread.start();
  }

  /** Any thread; returns at once. */
  void ended(FetchReport report) {
    if (!waiting.offer(report)) {
      log.warn(
          "{}: the end of a fetch was not written down, the database is slow", report.module());
    }
  }

  private void write() {
    List<FetchReport> batch = new ArrayList<>();
    while (!closed || !waiting.isEmpty()) {
      try {
        FetchReport first = waiting.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          waiting.drainTo(batch, BATCH - 1);
          keep(batch);
          batch.clear();
        }
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }

  private void keep(List<FetchReport> batch) {
    try {
      fetches.add(batch);
      shapes.saw(batch);
      if (System.nanoTime() - forgotten > FORGET_NANOS) {
        forgotten = System.nanoTime();
        fetches.forget();
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("how fetches ended could not be written down: {}", e.getMessage());
    }
  }

  /** Writes what waits. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
