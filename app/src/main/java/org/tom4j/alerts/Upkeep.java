package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What a TOM that serves pages does beside: it marks runs of processes that are gone, and deletes
 * what is kept no longer, a minute after its start and then daily. A command does neither.
 */
final class Upkeep implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration ROUND = Duration.ofSeconds(15);
  private static final Duration FIRST_SWEEP = Duration.ofMinutes(1);
  private static final Duration SWEEPS = Duration.ofDays(1);

  private final ProcessStore processes;
  private final Retention retention;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("upkeep").factory());
  private volatile Instant nextSweep = Instant.MAX;

  Upkeep(ProcessStore processes, Retention retention, InstantSource clock) {
    this.processes = processes;
    this.retention = retention;
    this.clock = clock;
  }

  /** Marks the runs that a crash cut off, now; goes on in the background. */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
  void start() {
    mark();
    nextSweep = clock.instant().plus(FIRST_SWEEP);
    thread.scheduleWithFixedDelay(
        this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void mark() {
    int cut = processes.markInterrupted();
    if (cut > 0) {
      log.warn("{} runs were cut off with their process; what had arrived is kept", cut);
    }
  }

  private void round() {
    try {
      mark();
      Instant now = clock.instant();
      // By the clock on the wall: a laptop's other clocks stand still while it sleeps.
      if (!now.isBefore(nextSweep)) {
        nextSweep = now.plus(SWEEPS);
        retention.sweep();
        processes.forget();
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("the database could not be looked after: {}", e.getMessage());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
