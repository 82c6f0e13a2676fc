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
  static final String STOPPING = "It was not asked: this TOM is stopping.";

  private static final int AT_ONCE_A_SERVICE = 3;

  /** Of a service, those whose turn it is among them. More would wait longer than anybody does. */
  static final int WAIT_FOR_A_SERVICE = 50;

  private static final String TOO_MANY = "Too many wait for it. Try again in a minute.";

  private static final int SECONDS_FOR_A_TURN = 20;

  private final Map<String, Queue> queues = new ConcurrentHashMap<>();

  /** Of a service: places to wait in, and turns. */
  private record Queue(Semaphore places, Semaphore turns) {
    static Queue empty() {
      return new Queue(new Semaphore(WAIT_FOR_A_SERVICE), new Semaphore(AT_ONCE_A_SERVICE));
    }
  }

  /**
   * Asks when it is this question's turn.
   *
   * @param service its name
   * @param otherwise the answer for words that say why it was not asked
   */
  public <A> A ask(String service, Supplier<A> question, Function<String, A> otherwise) {
    Queue queue = queues.computeIfAbsent(service, _ -> Queue.empty());
    if (!queue.places().tryAcquire()) {
      return otherwise.apply(TOO_MANY);
    }
    try {
      return inTurn(queue.turns(), question, otherwise);
    } finally {
      queue.places().release();
    }
  }

  private static <A> A inTurn(Semaphore turn, Supplier<A> question, Function<String, A> otherwise) {
    try {
      if (!turn.tryAcquire(SECONDS_FOR_A_TURN, TimeUnit.SECONDS)) {
        return otherwise.apply(TOO_MANY);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return otherwise.apply(STOPPING);
    }
    try {
      return question.get();
    } finally {
      turn.release();
    }
  }
}
