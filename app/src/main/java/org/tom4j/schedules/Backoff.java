package org.tom4j.schedules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.ScheduledRuns.Past;

/**
 * How long a query waits after runs that failed: its interval, doubled by each, a day at most; and
 * as long as its broker asked for.
 */
final class Backoff {
  private static final Duration MOST = Duration.ofDays(1);
  private static final int DOUBLINGS = 20;

  private Backoff() {}

  /** Before when it is not to be tried again; null if it may be at any time. */
  static @Nullable Instant until(QuerySchedule schedule, Past past) {
    Instant started = past.lastStarted();
    if (past.failures() == 0 || started == null) {
      return null;
    }
    Duration interval = schedule.rule().interval(started, schedule.set());
    Duration longer = interval.multipliedBy(1L << Math.min(past.failures(), DOUBLINGS));
    Instant until = started.plus(longer.compareTo(MOST) < 0 ? longer : MOST);
    Instant asked = past.notBefore();
    return asked != null && asked.isAfter(until) ? asked : until;
  }
}
