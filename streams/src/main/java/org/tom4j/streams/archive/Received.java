package org.tom4j.streams.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.packet.Message;

/**
 * A message out of a file.
 *
 * @param message null if it cannot be read at all
 * @param received when it was received where it was recorded; null: not told
 * @param schema what is needed to read it and does not stand in it; null: nothing, or not told
 * @param why it cannot be read; null if it can
 */
record Received(
    @Nullable Message message,
    @Nullable Instant received,
    @Nullable String schema,
    String source,
    @Nullable String why) {

  static Received of(Message message) {
    return new Received(message, null, null, message.source(), null);
  }

  static Received bad(String source, String why) {
    return new Received(null, null, null, source, why);
  }
}
