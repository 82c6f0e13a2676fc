package org.tom4j.streams.avro;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.xerial.snappy.Snappy;

/** How the blocks of a container file are compressed (Avro 1.12, "Required Codecs" and others). */
enum BlockCodec {
  NULL,
  DEFLATE,
  SNAPPY,
  ZSTANDARD;

  /** Of a block when it is unpacked: more than any alert, little enough to hold a few. */
  private static final int LARGEST = 64 << 20;

  /** Behind a block of snappy stands a sum of what it held, four bytes. */
  private static final int SNAPPY_SUM = 4;

  /**
   * @throws MalformedAvroException naming the codec, if it is another
   */
  static BlockCodec of(String name) {
    return switch (name) {
      case "null" -> NULL;
      case "deflate" -> DEFLATE;
      case "snappy" -> SNAPPY;
      case "zstandard" -> ZSTANDARD;
      default ->
          throw new MalformedAvroException(
              "is compressed by '" + name + "'; null, deflate, snappy and zstandard can be read");
    };
  }

  /** What a block held, at most 64 MiB. */
  byte[] unpack(byte[] bytes, int from, int length) {
    try {
      return switch (this) {
        case NULL -> Arrays.copyOfRange(bytes, from, from + length);
        case DEFLATE -> inflate(new ByteArrayInputStream(bytes, from, length));
        case SNAPPY -> snappy(bytes, from, length);
        case ZSTANDARD -> zstandard(bytes, from, length);
      };
    } catch (IOException damaged) {
      throw new MalformedAvroException(
          "a block cannot be unpacked: " + damaged.getMessage(), damaged);
    }
  }

  private static byte[] inflate(InputStream packed) throws IOException {
    Inflater raw = new Inflater(true);
    try (InputStream open = new InflaterInputStream(packed, raw)) {
      return bounded(open);
    } finally {
      raw.end();
    }
  }

  private static byte[] snappy(byte[] bytes, int from, int length) throws IOException {
    int packed = length - SNAPPY_SUM;
    if (packed < 0 || Snappy.uncompressedLength(bytes, from, packed) > LARGEST) {
      throw new MalformedAvroException("a block is cut short, or more than 64 MiB");
    }
    byte[] open = new byte[Snappy.uncompressedLength(bytes, from, packed)];
    int size = Snappy.uncompress(bytes, from, packed, open, 0);
    CRC32 sum = new CRC32();
    sum.update(open, 0, size);
    int told = 0;
    for (int i = 0; i < SNAPPY_SUM; i++) {
      told = (told << Byte.SIZE) | (bytes[from + packed + i] & 0xFF);
    }
    if ((int) sum.getValue() != told) {
      throw new MalformedAvroException("a block is damaged: its checksum is another");
    }
    return open;
  }

  /** At once where the block says how much it holds: by a stream it takes a third longer. */
  private static byte[] zstandard(byte[] bytes, int from, int length) throws IOException {
    long told = Zstd.getFrameContentSize(bytes, from, length);
    if (told > 0 && told <= LARGEST) {
      byte[] open = new byte[(int) told];
      try {
        if (Zstd.decompressByteArray(open, 0, open.length, bytes, from, length) == told) {
          return open;
        }
      } catch (ZstdException other) {
        // Damaged, or of several frames: the stream tells which.
      }
    }
    return bounded(new ZstdInputStream(new ByteArrayInputStream(bytes, from, length)));
  }

  private static byte[] bounded(InputStream open) throws IOException {
    try (open) {
      byte[] all = open.readNBytes(LARGEST + 1);
      if (all.length > LARGEST) {
        throw new MalformedAvroException("a block is more than 64 MiB when unpacked");
      }
      return all;
    }
  }
}
