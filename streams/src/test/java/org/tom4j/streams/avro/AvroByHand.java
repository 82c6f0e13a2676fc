package org.tom4j.streams.avro;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that no library writes. */
public final class AvroByHand {
  private AvroByHand() {}

  /** A file by hand, of one block of one record. */
  static byte[] file(String schema, String codec, byte[] block) {
    return file(schema, codec, 1, block);
  }

  /** A file by hand, of one block of some records. */
  public static byte[] file(String schema, String codec, long count, byte[] block) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'O', 'b', 'j', 1});
    out.writeBytes(varint(2));
    text(out, "avro.schema");
    text(out, schema);
    text(out, "avro.codec");
    text(out, codec);
    out.writeBytes(varint(0));
    byte[] marker = new byte[16];
    out.writeBytes(marker);
    out.writeBytes(varint(count));
    out.writeBytes(varint(block.length));
    out.writeBytes(block);
    out.writeBytes(marker);
    return out.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(varint(bytes.length));
    out.writeBytes(bytes);
  }

  static byte[] varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }
}
