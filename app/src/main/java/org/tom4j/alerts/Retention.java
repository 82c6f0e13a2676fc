package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.tom4j.settings.TomSettings;

/**
 * Deletes alerts that nothing holds on to: those that no run has had for some days, and the oldest
 * while packets take more room than they may. In small steps, so that runs and pages hardly wait.
 */
final class Retention {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /** Deleted in one transaction: some 10 ms of the write lock. */
  private static final int STEP = 200;

  private static final int LOOK_AT = 1_000;
  private static final Duration LET_OTHERS_WRITE = Duration.ofMillis(10);
  private static final double GIGABYTE = 1e9;

  private final RetentionStore store;
  private final TomSettings.Keep keep;
  private final InstantSource clock;

  Retention(RetentionStore store, TomSettings.Keep keep, InstantSource clock) {
    this.store = store;
    this.keep = keep;
    this.clock = clock;
  }

  /** Goes through all alerts once, the oldest first; what has gone is told in one line. */
  RetentionStore.Gone sweep() throws InterruptedException {
    Instant now = clock.instant();
    Instant limit = now.minus(Duration.ofDays(keep.days()));
    String old = "after " + keep.days() + (keep.days() == 1 ? " day" : " days");
    String space =
        String.format(Locale.ROOT, "because packets took more than %.4g GB", keep.gigabytes());
    long excess = excess();
    var gone = RetentionStore.Gone.NOTHING;
    long last = 0;
    while (true) {
      List<RetentionStore.Aged> stretch = store.after(last, LOOK_AT);
      if (stretch.isEmpty()) {
        break;
      }
      last = stretch.getLast().id();
      List<RetentionStore.Aged> aged = new ArrayList<>();
      List<RetentionStore.Aged> others = new ArrayList<>();
      for (RetentionStore.Aged alert : stretch) {
        if (!alert.held()) {
          boolean isOld = alert.stored().isBefore(limit) && alert.wanted().isBefore(limit);
          (isOld ? aged : others).add(alert);
        }
      }
      gone = gone.plus(delete(aged, Long.MAX_VALUE, old, now));
      gone = gone.plus(delete(others, excess - gone.bytes(), space, now));
      if (excess <= gone.bytes() && !stretch.getLast().stored().isBefore(limit)) {
        break;
      }
    }
    tell(gone, old);
    return gone;
  }

  /** By how many bytes the packets that nothing holds take more than they may. */
  private long excess() {
    long may = (long) (keep.gigabytes() * GIGABYTE);
    long all = store.bytes();
    return all <= may ? 0 : all - store.heldBytes() - may;
  }

  /** Deletes alerts until so many bytes have gone. */
  private RetentionStore.Gone delete(
      List<RetentionStore.Aged> alerts, long bytes, String why, Instant now)
      throws InterruptedException {
    var gone = RetentionStore.Gone.NOTHING;
    for (int from = 0; from < alerts.size() && gone.bytes() < bytes; from += STEP) {
      List<RetentionStore.Aged> step = alerts.subList(from, Math.min(alerts.size(), from + STEP));
      Instant until = step.getLast().stored().plusNanos(1_000);
      try {
        gone =
            gone.plus(
                store.delete(step.stream().map(RetentionStore.Aged::id).toList(), until, why, now));
      } catch (DataIntegrityViolationException | TransientDataAccessException e) {
        log.info("some old alerts were just taken up; they stay until the next sweep");
      }
      Thread.sleep(LET_OTHERS_WRITE);
    }
    return gone;
  }

  private void tell(RetentionStore.Gone gone, String old) {
    log.info(
        "packets take {} GB; {} alerts ({} GB) were deleted {} or for room",
        gigabytes(store.bytes()),
        AlertText.count(gone.alerts()),
        gigabytes(gone.bytes()),
        old);
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.3f", bytes / GIGABYTE);
  }
}
