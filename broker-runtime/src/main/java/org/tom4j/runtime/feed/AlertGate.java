package org.tom4j.runtime.feed;

/**
 * Chooses which alerts of a fetch are kept, before they are put into its queue. What is bad does
 * not come here: it is told.
 */
@FunctionalInterface
public interface AlertGate {
  /** Keeps all. */
  AlertGate OPEN = alert -> Verdict.KEEP;

  /** What becomes of an alert. */
  enum Verdict {
    /** It is kept. */
    KEEP,
    /** It is not wanted. */
    DROP,
    /** It does not tell enough to know whether it is wanted, and is not kept. */
    UNKNOWN
  }

  /** Called on one thread of the fetch's own, in the alerts' order; throws nothing. */
  Verdict verdict(ReadAlert alert);
}
