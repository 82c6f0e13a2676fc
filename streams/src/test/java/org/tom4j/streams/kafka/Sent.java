package org.tom4j.streams.kafka;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.Apache;
import org.tom4j.streams.survey.ZtfPackets;

/** Messages as surveys send them. */
final class Sent {
  private Sent() {}

  static GenericRecord record(long candid) {
    Map<String, @Nullable Object> candidate = new HashMap<>(ZtfPackets.candidate());
    candidate.put("candid", candid);
    return ZtfPackets.record(
        ZtfPackets.schema("ztf.alert", true), candidate, Map.of("candid", candid));
  }

  /** With its schema inside. */
  static byte[] ztf(long candid) {
    return Apache.file(record(candid));
  }

  /** With the number of its schema. */
  static byte[] framed(int schema, long candid) {
    byte[] bare = Apache.bare(record(candid));
    return ByteBuffer.allocate(5 + bare.length).put((byte) 0).putInt(schema).put(bare).array();
  }
}
