package org.tom4j.runtime.modules;

/** What a module makes of a question that all brokers are asked. */
public sealed interface Translation {

  /**
   * It can ask so.
   *
   * @param storedQuery as {@link BrokerModule#open} takes it
   */
  record Query(String storedQuery) implements Translation {}

  /**
   * It cannot.
   *
   * @param words why, for a person
   */
  record None(String words) implements Translation {}
}
