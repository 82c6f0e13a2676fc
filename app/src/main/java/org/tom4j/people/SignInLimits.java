package org.tom4j.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows down who guesses passwords: after {@value #FREE} failures for one name from one address, a
 * wait that doubles with each further one. Kept in memory, so a restart forgives. Safe for all
 * threads.
 */
final class SignInLimits {
  private static final int FREE = 5;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;
  private static final Duration MEMORY = Duration.ofHours(2);
  // Somebody who tries ever new names must not fill the memory.
  private static final int MOST = 10_000;

  private record Failures(int count, Instant last) {}

  private final Clock clock;
  private final Map<String, Failures> byNameAndAddress =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  SignInLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Takes a try. It counts as a failure from now on, before it is judged: many at once are no more
   * than one after the other.
   *
   * @return how long is still to be waited; empty: the try may be judged
   */
  synchronized Optional<Duration> take(String name, String address) {
    Optional<Duration> wait = wait(name, address);
    if (wait.isEmpty()) {
      Instant now = clock.instant();
      byNameAndAddress.merge(
          key(name, address),
          new Failures(1, now),
          (before, one) ->
              before.last().plus(MEMORY).isBefore(now)
                  ? one
                  : new Failures(before.count() + 1, now));
    }
    return wait;
  }

  /** How long is still to be waited before another try is judged. */
  synchronized Optional<Duration> wait(String name, String address) {
    @Nullable Failures failures = byNameAndAddress.get(key(name, address));
    if (failures == null || failures.count() < FREE) {
      return Optional.empty();
    }
    int doublings = Math.min(failures.count() - FREE, DOUBLINGS);
    Instant until = failures.last().plus(FIRST_WAIT.multipliedBy(1L << doublings));
    return Optional.of(Duration.between(clock.instant(), until)).filter(Duration::isPositive);
  }

  /** Forgives all tries of this name from there. */
  synchronized void succeeded(String name, String address) {
    byNameAndAddress.remove(key(name, address));
  }

  private static String key(String name, String address) {
    String start = name.substring(0, Math.min(name.length(), 100));
    return start.toLowerCase(Locale.ROOT) + " " + address;
  }
}
