package org.tom4j.broker;

import org.jspecify.annotations.Nullable;

/**
 * A module that can put the question which all brokers are asked at once into its own query.
 * Implemented beside {@link AlertBroker} with the same query.
 *
 * @param <Q> the query form, as in {@link AlertBroker}
 */
public interface Questions<Q extends Record> {

  /**
   * The question as a query of this module, which must narrow it down: the TOM reads 200 answers or
   * waits a minute, whichever comes first. A class and its probability must be asked for, or the
   * answer is null. Of a position and a name either does. Time and magnitude may be left out, and
   * what the service cannot ask exactly may be asked more widely: the TOM leaves out rows that do
   * not fit by their own place, time or brightness.
   *
   * <p>Pure, and called on a platform thread of the TOM's own, several at once; it must return
   * within five seconds.
   *
   * @return null if the service cannot be asked so
   * @throws IllegalArgumentException if it could but for a value, in words for a person, as the
   *     query's own constructor throws it
   */
  @Nullable Q translate(AlertQuestion question);
}
