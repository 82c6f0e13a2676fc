package org.tom4j.streams.avro;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What stands at the beginning of an object container file: the schema, how its blocks are packed,
 * and the marker behind each of them (Avro 1.12, "Object Container Files").
 *
 * @param sync where the marker stands, 16 bytes
 */
record ContainerHeader(AvroSchema schema, BlockCodec codec, int sync) {
  static final int SYNC_LENGTH = 16;
  private static final byte[] MAGIC = {'O', 'b', 'j', 1};
  private static final byte[] SCHEMA = "avro.schema".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CODEC = "avro.codec".getBytes(StandardCharsets.US_ASCII);

  /** Whether bytes begin as such a file does. */
  static boolean begins(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** Behind the marker, where the first block begins. */
  int end() {
    return sync + SYNC_LENGTH;
  }

  /**
   * @throws MalformedAvroException if this is no header, or its schema cannot be read
   */
  static ContainerHeader read(byte[] bytes, KnownSchemas schemas) {
    AvroCursor cursor = new AvroCursor(bytes, MAGIC.length, bytes.length);
    int schemaFrom = -1;
    int schemaTo = -1;
    BlockCodec codec = BlockCodec.NULL;
    for (int count = Blocks.begin(cursor, false); count > 0; count = Blocks.begin(cursor, false)) {
      for (int i = 0; i < count; i++) {
        int nameLength = cursor.length();
        int name = cursor.at();
        cursor.skip(nameLength);
        int length = cursor.length();
        int from = cursor.at();
        cursor.skip(length);
        if (Arrays.equals(bytes, name, name + nameLength, SCHEMA, 0, SCHEMA.length)) {
          schemaFrom = from;
          schemaTo = from + length;
        } else if (Arrays.equals(bytes, name, name + nameLength, CODEC, 0, CODEC.length)) {
          codec = BlockCodec.of(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
      }
    }
    if (schemaFrom < 0) {
      throw new MalformedAvroException("an Avro file without its schema");
    }
    int sync = cursor.at();
    cursor.skip(SYNC_LENGTH);
    return new ContainerHeader(schemas.of(bytes, schemaFrom, schemaTo), codec, sync);
  }
}
