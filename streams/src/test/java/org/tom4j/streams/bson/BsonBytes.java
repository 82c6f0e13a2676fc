package org.tom4j.streams.bson;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes BSON for tests. */
public final class BsonBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Texts, whole numbers, doubles, truths, nulls, bytes, maps and lists. */
  public static byte[] of(Map<String, ? extends @Nullable Object> members) {
    BsonBytes bytes = new BsonBytes();
    members.forEach(bytes::put);
    return bytes.document();
  }

  BsonBytes raw(int type, String name, byte... value) {
    out.write(type);
    out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    out.write(0);
    out.writeBytes(value);
    return this;
  }

  byte[] document() {
    out.write(0);
    int length = out.size() + Integer.BYTES;
    return little(length).put(out.toByteArray()).array();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
  }

  @SuppressWarnings("unchecked")
  private void put(String name, @Nullable Object value) {
    switch (value) {
      case null -> raw(0x0A, name);
      case Boolean truth -> raw(0x08, name, (byte) (truth ? 1 : 0));
      case Double real -> raw(0x01, name, eight(Double.doubleToLongBits(real)));
      case Integer whole ->
          raw(0x10, name, ByteBuffer.allocate(4).putInt(Integer.reverseBytes(whole)).array());
      case Long whole -> raw(0x12, name, eight(whole));
      case byte[] held -> raw(0x05, name, binary(held));
      case Map<?, ?> inner -> raw(0x03, name, of((Map<String, Object>) inner));
      case List<?> list -> {
        BsonBytes elements = new BsonBytes();
        for (int i = 0; i < list.size(); i++) {
          elements.put(Integer.toString(i), list.get(i));
        }
        raw(0x04, name, elements.document());
      }
      default -> raw(0x02, name, text(value.toString()));
    }
  }

  static byte[] eight(long value) {
    return ByteBuffer.allocate(8).putLong(Long.reverseBytes(value)).array();
  }

  static byte[] text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(bytes.length + 5)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(bytes.length + 1)
        .put(bytes)
        .array();
  }

  private static byte[] binary(byte[] held) {
    return ByteBuffer.allocate(held.length + 5)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(held.length)
        .put((byte) 0)
        .put(held)
        .array();
  }
}
