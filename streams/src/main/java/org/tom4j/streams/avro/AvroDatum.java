package org.tom4j.streams.avro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record in bytes of Avro, not looked at yet. For one thread at a time. */
public final class AvroDatum {
  private final AvroSchema schema;
  private final byte[] bytes;
  private final int from;
  private final int end;
  private final Map<String, @Nullable Object> members;

  private AvroDatum(AvroSchema schema, byte[] bytes, int from, int end) {
    this.schema = schema;
    this.bytes = bytes;
    this.from = from;
    this.end = end;
    this.members = schema.view(bytes, from, end);
  }

  /**
   * @param bytes kept as they are: nobody may change them
   * @param end behind the last byte that may be the record's
   */
  public static AvroDatum of(AvroSchema schema, byte[] bytes, int from, int end) {
    return new AvroDatum(schema, bytes, from, end);
  }

  public AvroSchema schema() {
    return schema;
  }

  /** As an object container file of its own, not packed. */
  public byte[] asFile() {
    return ContainerWriter.file(schema, bytes, from, end);
  }

  /**
   * Its members by name: a view that decodes what it is asked for. Numbers are {@code Long} or
   * {@code Double}, texts and symbols {@code String}, bytes read-only {@code ByteBuffer}s. Reads
   * throw {@link MalformedAvroException} where the bytes are not what the schema says.
   */
  public Map<String, @Nullable Object> members() {
    return members;
  }

  /**
   * Walks over all of it, whose last byte must be the last there is.
   *
   * @throws MalformedAvroException if it is not, or the bytes are not what the schema says
   */
  public void verify() {
    int behind = schema.walk(bytes, from, end);
    if (behind != end) {
      throw new MalformedAvroException(
          "the record ends at byte " + behind + ", but there are " + (end - behind) + " more");
    }
  }
}
