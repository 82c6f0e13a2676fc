package org.tom4j.runtime.contract;

/** One sentence of the contract, to be tried out. */
public interface Check {

  /** The sentence: {@code ids are unique}. Unique in its contract. */
  String name();

  /**
   * Tries it, on threads of its own; returns within ten seconds whatever the module does. Never
   * throws. May be called again.
   */
  Result run();
}
