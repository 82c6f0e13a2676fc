package org.tom4j.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.catalogue.StandingStore.Lease;

/**
 * A catalogue that this process reads, and no other. It says so by itself now and then, since a
 * service may let one wait for its first row for long. Safe for all threads.
 */
final class Reading implements AutoCloseable {
  /** Several times in a lease. */
  private static final Duration BEAT = Duration.ofMinutes(2);

  private static final Logger log = LoggerFactory.getLogger(Reading.class);

  private final StandingStore standings;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("catalogue lease").factory());
  private Lease lease;
  private boolean ended;

  /** Another process reads it now: this one had said nothing for too long. */
  static final class TakenOver extends RuntimeException {
    private static final long serialVersionUID = 1;

    TakenOver() {
      super("Another process reads it now, since this one had said nothing for too long.");
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
  Reading(StandingStore standings, Lease lease, Duration beat) {
    this.standings = standings;
    this.lease = lease;
    beats.scheduleWithFixedDelay(
        this::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Begins to read a catalogue; empty if another process reads it.
   *
   * @param asking whether its service is asked
   */
  static Optional<Reading> of(StandingStore standings, String catalogue, boolean asking) {
    return standings.take(catalogue, asking).map(lease -> new Reading(standings, lease, BEAT));
  }

  /**
   * It goes on.
   *
   * @throws TakenOver if it may not
   */
  synchronized void goOn() {
    lease = standings.goOn(lease).orElseThrow(TakenOver::new);
  }

  /**
   * It came to its end.
   *
   * @throws TakenOver if that is no longer this process's to say
   */
  synchronized void updated(Instant began, boolean asked, Updated told) {
    ended = true;
    if (!standings.updated(lease, began, asked, told)) {
      throw new TakenOver();
    }
  }

  /**
   * It failed.
   *
   * @throws TakenOver if that is no longer this process's to say
   */
  synchronized void failed(String words) {
    ended = true;
    if (!standings.failed(lease, words)) {
      throw new TakenOver();
    }
  }

  private synchronized void beat() {
    try {
      if (!ended) {
        goOn();
      }
    } catch (TakenOver lost) {
      beats.shutdown(); // whoever reads is told when he wants to go on
    } catch (DataAccessException | TransactionException e) {
      log.debug("the lease of {} was not renewed", lease.catalogue(), e);
    }
  }

  @Override
  public void close() {
    beats.shutdownNow();
  }
}
