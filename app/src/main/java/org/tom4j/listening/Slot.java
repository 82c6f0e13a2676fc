package org.tom4j.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place at which a query is read that is listened to: of a stream that is shared each process has
 * one, of another all have one together.
 *
 * @param number of its process; 0: whichever comes first
 * @param run the last run that was started for it, or null
 * @param failures runs in a row that failed
 * @param next when the next run may begin at the earliest
 * @param words why it does not go on, or ""
 */
record Slot(long query, long number, @Nullable Long run, int failures, Instant next, String words) {
  /** Of all processes together. */
  static final long ANY = 0;
}
