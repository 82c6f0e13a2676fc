package org.tom4j.streams.avro;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as Avro writes them, one after the other (Avro 1.12, "Binary Encoding"). One thread. */
public final class AvroOutput {
  private static final int PART = 7;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** An int or a long. */
  public AvroOutput whole(long value) {
    long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
    while (rest >= MORE || rest < 0) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= PART;
    }
    out.write((int) rest);
    return this;
  }

  /** A double. */
  public AvroOutput real(double value) {
    byte[] bytes =
        ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array();
    return raw(bytes, 0, bytes.length);
  }

  public AvroOutput text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public AvroOutput bytes(byte[] bytes) {
    whole(bytes.length);
    return raw(bytes, 0, bytes.length);
  }

  /** Bytes of a union with null, which stands first in it. */
  public AvroOutput bytesOrNull(byte @Nullable [] bytes) {
    return bytes == null ? whole(0) : whole(1).bytes(bytes);
  }

  /** A text of a union with null, which stands first in it. */
  public AvroOutput textOrNull(@Nullable String text) {
    return text == null ? whole(0) : whole(1).text(text);
  }

  /** A map of bytes. */
  public AvroOutput map(Map<String, byte[]> entries) {
    if (!entries.isEmpty()) {
      whole(entries.size());
      entries.forEach((name, value) -> text(name).bytes(value));
    }
    return whole(0);
  }

  /** What is written already. */
  public AvroOutput raw(byte[] bytes, int from, int length) {
    out.write(bytes, from, length);
    return this;
  }

  public int size() {
    return out.size();
  }

  public byte[] toBytes() {
    return out.toByteArray();
  }

  /** As new. */
  public void clear() {
    out.reset();
  }
}
