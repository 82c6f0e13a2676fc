package org.tom4j.runtime.feed;

/**
 * Chooses which alerts of a fetch are kept, before they are put into its queue. What is bad does
 * not come here: it is told.
 */
@FunctionalInterface
public interface AlertGate {
  /** Keeps all. */
  AlertGate OPEN = alert -> true;

  /** Whether the alert is kept. Called on the fetch's own thread; throws nothing. */
  boolean lets(ReadAlert alert);
}
