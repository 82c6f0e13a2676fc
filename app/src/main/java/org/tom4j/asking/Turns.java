package org.tom4j.asking;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who may ask a service now: services that answer persons shut out who asks much at once, whatever
 * is asked for. Safe for all threads.
 */
public final class Turns {
  private static final int AT_ONCE_A_SERVICE = 3;

  private static final int SECONDS_FOR_A_TURN = 20;

  private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

  /**
   * Asks when it is this question's turn.
   *
   * @param service its name
   * @param otherwise the answer for words that say why it was not asked
   */
  public <A> A ask(String service, Supplier<A> question, Function<String, A> otherwise) {
    Semaphore turn = turns.computeIfAbsent(service, _ -> new Semaphore(AT_ONCE_A_SERVICE));
    try {
      if (!turn.tryAcquire(SECONDS_FOR_A_TURN, TimeUnit.SECONDS)) {
        return otherwise.apply("Too many wait for it. Try again.");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return otherwise.apply("It was not asked: this TOM is stopping.");
    }
    try {
      return question.get();
    } finally {
      turn.release();
    }
  }
}
