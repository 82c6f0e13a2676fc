package org.tom4j.streaming;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a stream that could not be used.
 *
 * @param partition of its stream, as the module names it
 * @param next where the stream goes on behind it
 * @param reason why it could not be used, the last time that it was read
 * @param size of the message in bytes, 0 if its bytes were not told
 * @param mediaType of its bytes; null if these were not told
 * @param run that received it; null: the run is gone
 * @param tried how often it was read again, in vain
 */
record DeadLetter(
    long id,
    long query,
    String partition,
    long next,
    String reason,
    long size,
    @Nullable String mediaType,
    Instant received,
    @Nullable Long run,
    int tried) {

  /** Whether its bytes are kept, so that it can be read again. */
  boolean told() {
    return mediaType != null;
  }

  /** Its own position, or what to read next where its stream says nothing else. */
  long position() {
    return Math.max(0, next - 1);
  }
}
