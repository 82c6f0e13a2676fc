package org.tom4j.work;

import java.time.Instant;

/**
 * What a TOM that serves pages does by itself, time and again. Of several processes on one database
 * one does it each time.
 */
public interface Recurring {

  /** Unique among all, and the same after a restart. */
  String name();

  /**
   * Begins what is due, in the background: it returns soon, since others wait behind it.
   *
   * @return when it is to be looked at again
   */
  Instant take(Instant now);
}
