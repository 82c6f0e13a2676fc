package org.tom4j.streams.archive;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Message;

/**
 * A message as it was received, and when, as it lies in a recording.
 *
 * @param schema what is needed to read it and does not stand in it, or null
 */
record RecordedMessage(Instant received, Message message, @Nullable String schema) {

  /** The name of its schema. */
  static final String NAME = "org.tom4j.RecordedMessage";

  /** As recordings are written. */
  static final String SCHEMA =
      """
      {"type": "record", "name": "RecordedMessage", "namespace": "org.tom4j",
       "doc": "A message of an alert stream exactly as it was received",
       "fields": [
        {"name": "received", "type": {"type": "long", "logicalType": "timestamp-micros"}},
        {"name": "source", "type": "string"},
        {"name": "key", "type": ["null", "bytes"]},
        {"name": "headers", "type": {"type": "map", "values": "bytes"}},
        {"name": "schema", "type": ["null", "string"]},
        {"name": "value", "type": "bytes"}]}
      """;

  /**
   * Out of a recording.
   *
   * @throws IllegalArgumentException if members are missing
   */
  static RecordedMessage of(Members members) {
    Long received = members.whole("received");
    byte[] value = bytes(members.bytes("value"));
    if (received == null || value == null) {
      throw new IllegalArgumentException("a recorded message has no time or no value");
    }
    Map<String, byte[]> headers = new HashMap<>();
    Members told = members.in("headers");
    for (String name : told.map().keySet()) {
      byte[] header = bytes(told.map().get(name) instanceof ByteBuffer held ? held : null);
      if (header != null) {
        headers.put(name, header);
      }
    }
    String source = members.text("source");
    return new RecordedMessage(
        Instant.EPOCH.plus(received, ChronoUnit.MICROS),
        new Message(
            value, bytes(members.bytes("key")), headers, source == null ? "recording" : source),
        members.text("schema"));
  }

  private static byte @Nullable [] bytes(@Nullable ByteBuffer held) {
    if (held == null) {
      return null;
    }
    byte[] bytes = new byte[held.remaining()];
    held.duplicate().get(bytes);
    return bytes;
  }
}
