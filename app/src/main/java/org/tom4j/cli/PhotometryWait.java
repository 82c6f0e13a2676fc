package org.tom4j.cli;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import org.tom4j.refresh.Refreshes;

/** Lets a command that made targets stay until their photometry is there, for a while. */
final class PhotometryWait {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Refreshes refreshes;
  private final Surroundings surroundings;

  PhotometryWait(Refreshes refreshes, Surroundings surroundings) {
    this.refreshes = refreshes;
    this.surroundings = surroundings;
  }

  /** Says what came, and what is left to the TOM that serves this project. */
  void of(Collection<Long> targets) {
    if (targets.isEmpty()) {
      return;
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int settled = 0;
    for (long target : targets) {
      Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      settled += refreshes.settle(target, left) ? 1 : 0;
    }
    int waiting = targets.size() - settled;
    surroundings
        .err()
        .println(
            String.format(
                    Locale.ROOT,
                    "Brokers were asked for photometry of %,d %s",
                    targets.size(),
                    targets.size() == 1 ? "target" : "targets")
                + (waiting == 0
                    ? "."
                    : String.format(
                        Locale.ROOT,
                        "; the rest (%,d) is left to the running TOM, or to its next start.",
                        waiting)));
  }
}
