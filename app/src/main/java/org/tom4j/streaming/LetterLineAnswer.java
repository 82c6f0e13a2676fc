package org.tom4j.streaming;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** A message that could not be used, as lists of the API tell of it. */
@Says("A message of a stream that could not be used.")
record LetterLineAnswer(
    long id,
    String partition,
    long position,
    @Says("Why it could not be used, the last time that it was read.") String reason,
    @Says("In bytes.") long size,
    @Says("Of its bytes; null: they were not told, so that it cannot be read again.")
        @Nullable String mediaType,
    Instant received,
    @Says("The run that received it; null: that is gone.") @Nullable Long run,
    @Says("How often it was read again, in vain.") int tried) {

  static LetterLineAnswer of(DeadLetter letter) {
    return new LetterLineAnswer(
        letter.id(),
        letter.partition(),
        letter.position(),
        letter.reason(),
        letter.size(),
        letter.mediaType(),
        letter.received(),
        letter.run(),
        letter.tried());
  }
}
