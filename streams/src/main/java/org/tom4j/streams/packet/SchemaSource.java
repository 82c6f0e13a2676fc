package org.tom4j.streams.packet;

import org.jspecify.annotations.Nullable;
import org.tom4j.streams.avro.AvroSchema;

/** Where the schemas of messages are that name theirs by a number. For all threads. */
public interface SchemaSource {

  /** Knows none. */
  SchemaSource NONE = _ -> null;

  /**
   * The schema of a number in the registry of the stream.
   *
   * @param id as the message tells it, big-endian
   * @return null if there is none of the number
   * @throws UnreadablePacketException if it cannot be asked for now
   */
  @Nullable AvroSchema byId(int id);
}
