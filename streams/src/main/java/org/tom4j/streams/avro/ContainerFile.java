package org.tom4j.streams.avro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An object container file that is held in memory, as surveys send one in each message. */
public final class ContainerFile {
  private final KnownSchemas schemas;

  public ContainerFile(KnownSchemas schemas) {
    this.schemas = schemas;
  }

  /** Whether bytes begin as such a file does. */
  public static boolean begins(byte[] bytes) {
    return ContainerHeader.begins(bytes);
  }

  /**
   * The schema that a file begins with.
   *
   * @param beginning of the file, as far as its header reaches at least
   * @throws MalformedAvroException if it is no such file, or its header is cut off
   */
  public AvroSchema schema(byte[] beginning) {
    return ContainerHeader.read(beginning, schemas).schema();
  }

  /**
   * Its records, most often one. That they fit their schema is known only of those that another
   * follows; {@link AvroDatum#verify} looks at one.
   *
   * @throws MalformedAvroException if the file is not whole, or its schema or codec cannot be read
   */
  public List<AvroDatum> records(byte[] bytes) {
    ContainerHeader header = ContainerHeader.read(bytes, schemas);
    AvroCursor cursor = new AvroCursor(bytes, header.end(), bytes.length);
    List<AvroDatum> records = new ArrayList<>(1);
    while (cursor.at() < bytes.length) {
      block(header, cursor, records);
    }
    return records;
  }

  private static void block(ContainerHeader header, AvroCursor cursor, List<AvroDatum> records) {
    long count = cursor.varint();
    int length = cursor.length();
    int from = cursor.at();
    cursor.skip(length);
    byte[] bytes = cursor.bytes();
    int marker = cursor.at();
    if (marker + ContainerHeader.SYNC_LENGTH > cursor.end()
        || !Arrays.equals(
            bytes,
            marker,
            marker + ContainerHeader.SYNC_LENGTH,
            bytes,
            header.sync(),
            header.end())) {
      throw new MalformedAvroException(
          "the marker behind the block at byte " + from + " is damaged or missing");
    }
    cursor.skip(ContainerHeader.SYNC_LENGTH);
    boolean packed = header.codec() != BlockCodec.NULL;
    byte[] open = packed ? header.codec().unpack(bytes, from, length) : bytes;
    split(header.schema(), count, open, packed ? 0 : from, packed ? open.length : marker, records);
  }

  static void split(
      AvroSchema schema, long count, byte[] bytes, int from, int end, List<AvroDatum> records) {
    if (count < 0 || count > end - from) {
      throw new MalformedAvroException("a block of " + (end - from) + " bytes holds " + count);
    }
    int at = from;
    for (long i = 1; i < count; i++) {
      int behind = schema.walk(bytes, at, end);
      records.add(AvroDatum.of(schema, bytes, at, behind));
      at = behind;
    }
    if (count > 0) {
      records.add(AvroDatum.of(schema, bytes, at, end));
    }
  }
}
