package org.tom4j.streams.avro;

import org.jspecify.annotations.Nullable;

/**
 * The records of a block of a container file, one after the other: a block of a few bytes may hold
 * millions. One thread.
 */
final class BlockRecords {
  private final AvroSchema schema;
  private final byte[] bytes;
  private final int end;
  private int at;
  private long left;

  /**
   * @param bytes unpacked; kept as they are
   * @param end behind the last byte of the block
   * @throws MalformedAvroException if there can be no such number of records
   */
  BlockRecords(AvroSchema schema, long count, byte[] bytes, int from, int end) {
    if (count < 0 || count > end - from) {
      throw new MalformedAvroException("a block of " + (end - from) + " bytes holds " + count);
    }
    this.schema = schema;
    this.bytes = bytes;
    this.end = end;
    this.at = from;
    this.left = count;
  }

  /**
   * The next, or null after the last. That a record fits its schema is known of those that another
   * follows.
   *
   * @throws MalformedAvroException if it does not
   */
  @Nullable AvroDatum next() {
    if (left == 0) {
      return null;
    }
    int from = at;
    at = left == 1 ? end : schema.walk(bytes, from, end);
    left--;
    return AvroDatum.of(schema, bytes, from, at);
  }
}
