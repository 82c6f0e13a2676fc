package org.tom4j.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a catalogue stands.
 *
 * @param since when everything was last read from the service; null: never
 * @param tried when the service was last asked
 * @param updated when the last update began that came to its end, of a file too
 * @param good rows of that update
 * @param bad rows of it that could not be used
 * @param changed entries that it made or changed
 * @param words what was said of it, "" if nothing
 * @param failed when the last update failed; null: none since
 * @param failure why, in words
 * @param leased since when a process reads it; null: none does
 */
record Standing(
    @Nullable Instant since,
    @Nullable Instant tried,
    @Nullable Instant updated,
    long good,
    long bad,
    long changed,
    String words,
    @Nullable Instant failed,
    @Nullable String failure,
    @Nullable Instant leased) {

  /** Of a catalogue that was never read. */
  static final Standing NEVER = new Standing(null, null, null, 0, 0, 0, "", null, null, null);
}
