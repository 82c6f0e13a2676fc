package org.tom4j.streams.avro;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An object container file that is read block by block, however long it is. One thread. */
public final class ContainerStream {
  private static final int FIRST_LOOK = 1 << 16;
  private static final int LONGEST_HEADER = 8 << 20;
  private static final int LONGEST_BLOCK = 64 << 20;
  private static final int VARINT_PART = 7;

  private final InputStream in;
  private final ContainerHeader header;
  private final byte[] sync;
  private @Nullable BlockRecords block;

  /**
   * Reads the header.
   *
   * @param file positioned at its beginning; closed by whoever opened it
   * @throws MalformedAvroException if it is no such file
   */
  public ContainerStream(InputStream file, KnownSchemas schemas) throws IOException {
    byte[] head = file.readNBytes(FIRST_LOOK);
    ContainerHeader found = null;
    while (found == null) {
      try {
        found = ContainerHeader.read(head, schemas);
      } catch (MalformedAvroException perhapsCut) {
        byte[] more = head.length < LONGEST_HEADER ? file.readNBytes(head.length) : new byte[0];
        if (more.length == 0) {
          throw perhapsCut;
        }
        int before = head.length;
        head = Arrays.copyOf(head, before + more.length);
        System.arraycopy(more, 0, head, before, more.length);
      }
    }
    this.header = found;
    this.sync = Arrays.copyOfRange(head, found.sync(), found.end());
    this.in =
        new SequenceInputStream(
            new ByteArrayInputStream(head, found.end(), head.length - found.end()), file);
  }

  /**
   * Passes over blocks that nobody wants; before the first record is read.
   *
   * @param offset where a block begins, in bytes from the file's beginning
   */
  public void skipTo(long offset) throws IOException {
    long rest = offset - header.end();
    if (rest > 0) {
      in.skipNBytes(rest);
    }
  }

  /**
   * Passes over records; before the first is read. Blocks that hold no others are not looked at.
   *
   * @param atMost how many
   * @return how many; fewer if there are no more
   * @throws MalformedAvroException if the file is damaged here
   */
  public long skip(long atMost) throws IOException {
    long passed = 0;
    while (block == null && passed < atMost) {
      int first = in.read();
      if (first < 0) {
        break;
      }
      long count = varint(first);
      if (count < 0 || count > atMost - passed) {
        BlockRecords last = readBlock(count);
        block = last;
        while (passed < atMost && last.next() != null) {
          passed++;
        }
      } else {
        in.skipNBytes(length() + sync.length);
        passed += count;
      }
    }
    return passed;
  }

  /** By which its records are written. */
  public AvroSchema schema() {
    return header.schema();
  }

  /**
   * The next record, or null after the last.
   *
   * @throws MalformedAvroException if the file is damaged here; there is nothing more to be read
   */
  public @Nullable AvroDatum next() throws IOException {
    AvroDatum record = block == null ? null : block.next();
    while (record == null) {
      int first = in.read();
      if (first < 0) {
        return null;
      }
      BlockRecords opened = readBlock(varint(first));
      block = opened;
      record = opened.next();
    }
    return record;
  }

  /** The length of a block in the file, bytes. */
  private long length() throws IOException {
    long length = varint(in.read());
    if (length < 0 || length > LONGEST_BLOCK) {
      throw new MalformedAvroException("a block of " + length + " bytes, more than 64 MiB");
    }
    return length;
  }

  /** A block behind the number of its records. */
  private BlockRecords readBlock(long count) throws IOException {
    long length = length();
    byte[] packed = in.readNBytes((int) length);
    if (packed.length < length || !Arrays.equals(in.readNBytes(sync.length), sync)) {
      throw new MalformedAvroException("the marker behind a block is damaged or missing");
    }
    byte[] open = header.codec().unpack(packed, 0, packed.length);
    return new BlockRecords(header.schema(), count, open, 0, open.length);
  }

  /** See {@link AvroCursor#varint}. */
  private long varint(int first) throws IOException {
    long folded = 0;
    int next = first;
    for (int shift = 0; shift < Long.SIZE; shift += VARINT_PART) {
      if (next < 0) {
        throw new MalformedAvroException("ends in the middle of a block");
      }
      folded |= (next & 0x7FL) << shift;
      if ((next & 0x80) == 0) {
        return (folded >>> 1) ^ -(folded & 1);
      }
      next = in.read();
    }
    throw new MalformedAvroException("a number has more than 10 bytes");
  }
}
