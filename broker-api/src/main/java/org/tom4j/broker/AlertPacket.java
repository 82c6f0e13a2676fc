package org.tom4j.broker;

import org.jspecify.annotations.Nullable;

/**
 * An alert as its service sent it, in whatever format.
 *
 * @param bytes as they came; nobody changes them
 * @param mediaType of the bytes, {@code avro/binary}, {@code application/json} …
 * @param schema what is needed to read them and does not stand in them, such as the Avro schema
 *     that they name by a number; kept once for all packets that need it. Null: nothing
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record AlertPacket(byte[] bytes, String mediaType, @Nullable String schema) {
  public AlertPacket {
    if (mediaType.isBlank()) {
      throw new IllegalArgumentException("AlertPacket.mediaType is blank");
    }
  }
}
