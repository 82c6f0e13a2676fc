package org.tom4j.runtime.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Spaces the requests to one host evenly, over all modules. */
final class HostRate {
  private static final int MANY = 1000;

  private final long spacing;
  private final ConcurrentHashMap<String, Long> nextFree = new ConcurrentHashMap<>();

  HostRate(double requestsPerSecond) {
    this.spacing = (long) (TimeUnit.SECONDS.toNanos(1) / requestsPerSecond);
  }

  /**
   * Takes the next place in the row for a host.
   *
   * @param now in nanoseconds of {@link System#nanoTime}
   * @return how long to wait for it
   */
  Duration take(String host, long now) {
    if (nextFree.size() > MANY) {
      nextFree.values().removeIf(free -> free - now < 0);
    }
    long free =
        nextFree.merge(
            host, now + spacing, (before, _) -> Math.max(before - now, 0) + now + spacing);
    return Duration.ofNanos(free - spacing - now);
  }
}
