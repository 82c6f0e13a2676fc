package org.tom4j.alerts;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells other processes of this TOM that this one carries runs, and hears which of them to stop.
 * One that does nothing by itself is silent, and has no thread, until its first run; and writes
 * nothing while there is none.
 */
final class Heartbeat implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration LISTEN = Duration.ofSeconds(1);

  private static final Duration PARTING = Duration.ofSeconds(2);

  /** Once in so many times it listens; well within {@link ProcessStore#SILENCE}. */
  private static final int BEAT_EVERY = 10;

  /** Who carries runs. */
  interface Carrier {

    /** The runs that are under way. */
    Set<Long> live();

    /** Somebody asked this run to stop. */
    void stop(long run);

    /** Stores the ends of runs that the database did not take at once. */
    void finishLeft();
  }

  private final ProcessStore processes;
  private @Nullable ScheduledExecutorService thread;
  private long process;
  private volatile boolean listens;
  private int ticks;

  Heartbeat(ProcessStore processes) {
    this.processes = processes;
  }

  /** From now on it is said at all times that this process does what a TOM does by itself. */
  synchronized void announce(Carrier carrier) {
    listens = true;
    if (thread == null) {
      long _ = process(carrier);
    } else {
      processes.listens(process);
    }
  }

  /** The number of this process; the database is asked if it may have been forgotten. */
  synchronized long number(Carrier carrier) {
    return thread != null && listens ? process : process(carrier);
  }

  /**
   * The number of this process, which lives from now on.
   *
   * @param carrier of this process
   */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
  synchronized long process(Carrier carrier) {
    if (thread == null) {
      process = processes.register(listens);
      thread =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("runs heartbeat").factory());
      thread.scheduleWithFixedDelay(
          () -> tick(carrier), LISTEN.toMillis(), LISTEN.toMillis(), TimeUnit.MILLISECONDS);
    } else if (!processes.beat(process, Set.of())) {
      // Without a run for days it said nothing, and was taken for gone.
      process = processes.register(listens);
    }
    return process;
  }

  private void tick(Carrier carrier) {
    try {
      carrier.finishLeft();
      Set<Long> runs = carrier.live();
      if (runs.isEmpty() && !listens) {
        ticks = 0;
        return;
      }
      if (ticks++ % BEAT_EVERY == 0) {
        beat(runs);
      }
      processes.stopsAsked(process).forEach(carrier::stop);
    } catch (DataAccessException | TransactionException e) {
      log.warn("the database did not hear that this process carries runs: {}", e.getMessage());
    }
  }

  /** A process that was silent for days, as on a laptop asleep, is known no more. */
  private synchronized void beat(Set<Long> runs) {
    if (!processes.beat(process, runs) && runs.isEmpty()) {
      process = processes.register(listens);
    }
  }

  /** The process carries no more runs; what is known of it is dropped some day. */
  @Override
  public void close() {
    ScheduledExecutorService ending;
    synchronized (this) {
      ending = thread;
    }
    if (ending == null) {
      return;
    }
    if (listens) {
      ending.execute(this::leave);
    }
    ending.shutdown();
    try {
      // A database that is gone, too, must not hold up the end.
      if (!ending.awaitTermination(PARTING.toMillis(), TimeUnit.MILLISECONDS)) {
        ending.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      ending.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void leave() {
    try {
      processes.listensNoMore(process);
    } catch (DataAccessException | TransactionException e) {
      log.warn("the database did not hear that this process listens no more: {}", e.getMessage());
    }
  }
}
