package org.tom4j.streams.avro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An object container file that is held in memory, as surveys send one in each message. */
public final class ContainerFile {
  /** Far more than services send together. */
  private static final int MOST_RECORDS = 10_000;

  private static final long MOST_BYTES = 64 << 20;

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
   * Whether a file is one of one record in one block, as surveys send them. Nothing is unpacked.
   *
   * @throws MalformedAvroException if its header cannot be read
   */
  public boolean isOfOne(byte[] bytes) {
    ContainerHeader header = ContainerHeader.read(bytes, schemas);
    AvroCursor cursor = new AvroCursor(bytes, header.end(), bytes.length);
    return cursor.at() < bytes.length
        && cursor.varint() == 1
        && cursor.length() + ContainerHeader.SYNC_LENGTH == cursor.end() - cursor.at();
  }

  /**
   * Its records, most often one. That they fit their schema is known only of those that another
   * follows; {@link AvroDatum#verify} looks at one.
   *
   * @throws MalformedAvroException if the file is not whole, or its schema or codec cannot be read,
   *     or if it holds more than a message does: {@link ContainerStream} is for such files
   */
  public List<AvroDatum> records(byte[] bytes) {
    ContainerHeader header = ContainerHeader.read(bytes, schemas);
    AvroCursor cursor = new AvroCursor(bytes, header.end(), bytes.length);
    List<AvroDatum> records = new ArrayList<>(1);
    long unpacked = 0;
    while (cursor.at() < bytes.length) {
      unpacked += block(header, cursor, records);
      if (unpacked > MOST_BYTES) {
        throw new MalformedAvroException("holds more than 64 MiB when unpacked");
      }
    }
    return records;
  }

  /** How many bytes were unpacked. */
  private static int block(ContainerHeader header, AvroCursor cursor, List<AvroDatum> records) {
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
    if (count > MOST_RECORDS - records.size()) {
      throw new MalformedAvroException(
          "holds more than "
              + MOST_RECORDS
              + " records, which is no message: as a file of an archive it can be read");
    }
    boolean packed = header.codec() != BlockCodec.NULL;
    byte[] open = packed ? header.codec().unpack(bytes, from, length) : bytes;
    BlockRecords all =
        new BlockRecords(
            header.schema(), count, open, packed ? 0 : from, packed ? open.length : marker);
    for (AvroDatum next = all.next(); next != null; next = all.next()) {
      records.add(next);
    }
    return packed ? open.length : 0;
  }
}
