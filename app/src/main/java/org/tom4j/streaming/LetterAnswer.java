package org.tom4j.streaming;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.runtime.feed.Packet;

/** A message that could not be used, whole. */
@Says("A message of a stream that could not be used, with its bytes.")
record LetterAnswer(
    LetterLineAnswer letter,
    @Says("As it came, in Base64; null: its module could not tell.") @Nullable String bytes) {

  static LetterAnswer of(DeadLetter letter, Optional<Packet> packet) {
    return new LetterAnswer(
        LetterLineAnswer.of(letter),
        packet.map(one -> Base64.getEncoder().encodeToString(one.bytes())).orElse(null));
  }
}
