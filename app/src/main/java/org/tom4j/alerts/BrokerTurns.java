package org.tom4j.alerts;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets few at once wait for a broker while somebody waits for a page: one that is slow keeps no
 * more of the site's threads. Safe for all threads.
 */
final class BrokerTurns {
  private static final int AT_ONCE_A_BROKER = 3;
  private static final int SECONDS_FOR_A_TURN = 5;

  private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

  /** What came of the work; null: its turn did not come, or this TOM is stopping. */
  <T> @Nullable T inTurn(String broker, Supplier<T> work) {
    Semaphore turn = turns.computeIfAbsent(broker, _ -> new Semaphore(AT_ONCE_A_BROKER));
    try {
      if (!turn.tryAcquire(SECONDS_FOR_A_TURN, TimeUnit.SECONDS)) {
        return null;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return null;
    }
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }
}
