package org.tom4j.streams.packet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came, not understood yet.
 *
 * @param value its bytes; nobody changes them
 * @param key what its carrier sent as its key, or null: a file has none
 * @param headers what its carrier said beside it, by name; of several of one name, the last
 * @param source where it came from: a topic, or a file and the member of it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Message(
    byte[] value, byte @Nullable [] key, Map<String, byte[]> headers, String source) {
  public Message {
    headers = Map.copyOf(headers);
  }

  /** A message with nothing beside it. */
  public static Message of(byte[] value, String source) {
    return new Message(value, null, Map.of(), source);
  }
}
