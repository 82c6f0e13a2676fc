package org.tom4j.streams.bson;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Members out of BSON: numbers are {@code Long} or {@code Double}, bytes read-only {@code
 * ByteBuffer}s, the rest {@code String}, {@code Boolean}, {@code Map} and {@code List}. A date is
 * its ISO 8601 text in UTC, an object id its 24 hexadecimal digits, a decimal of 128 bits its
 * digits, code and symbols their text.
 */
public final class BsonMembers {
  /** As deep as MongoDB itself goes. */
  private static final int DEEPEST = 100;

  private static final int LEAST = 5;
  private static final int OBJECT_ID = 12;
  private static final int OLD_BINARY = 2;

  private final ByteBuffer bytes;

  private BsonMembers(byte[] bson) {
    this.bytes = ByteBuffer.wrap(bson).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The members of a document that is all there is.
   *
   * @throws MalformedBsonException if it is none, goes deeper than 100 levels, or holds what is
   *     neither data nor text
   */
  public static Map<String, @Nullable Object> of(byte[] bson) {
    BsonMembers reader = new BsonMembers(bson);
    Map<String, @Nullable Object> members = reader.document(1);
    if (reader.bytes.hasRemaining()) {
      throw reader.malformed("there are " + reader.bytes.remaining() + " bytes behind its end");
    }
    return members;
  }

  private Map<String, @Nullable Object> document(int depth) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    int end = begin(depth);
    for (int type = type(end); type != 0; type = type(end)) {
      String name = name(end);
      members.put(name, value(type, depth, end));
    }
    finish(end);
    return Collections.unmodifiableMap(members);
  }

  /** The names of elements are their numbers; their order is what counts. */
  private List<@Nullable Object> array(int depth) {
    List<@Nullable Object> elements = new ArrayList<>();
    int end = begin(depth);
    for (int type = type(end); type != 0; type = type(end)) {
      name(end);
      elements.add(value(type, depth, end));
    }
    finish(end);
    return Collections.unmodifiableList(elements);
  }

  private int begin(int depth) {
    if (depth > DEEPEST) {
      throw malformed("it goes deeper than " + DEEPEST + " levels");
    }
    int from = bytes.position();
    need(LEAST, bytes.limit());
    int length = bytes.getInt();
    if (length < LEAST || length > bytes.limit() - from) {
      throw malformed("a document of " + length + " bytes does not fit");
    }
    return from + length;
  }

  private void finish(int end) {
    if (bytes.position() != end) {
      throw malformed("a document ends before its length");
    }
  }

  private int type(int end) {
    need(1, end);
    return bytes.get() & 0xFF;
  }

  private @Nullable Object value(int type, int depth, int end) {
    return switch (type) {
      case 0x01 -> need(Double.BYTES, end).getDouble();
      case 0x02, 0x0D, 0x0E -> text(end);
      case 0x03 -> document(depth + 1);
      case 0x04 -> array(depth + 1);
      case 0x05 -> binary(end);
      case 0x06, 0x0A -> null;
      case 0x07 -> HexFormat.of().formatHex(taken(OBJECT_ID, end));
      case 0x08 -> need(1, end).get() != 0;
      case 0x09 -> date(need(Long.BYTES, end).getLong());
      case 0x0B -> "/" + name(end) + "/" + name(end);
      case 0x10 -> (long) need(Integer.BYTES, end).getInt();
      case 0x11, 0x12 -> need(Long.BYTES, end).getLong();
      case 0x13 -> {
        long low = need(2 * Long.BYTES, end).getLong();
        yield Decimal128.text(bytes.getLong(), low);
      }
      default -> throw malformed("a value is of type " + type + ", which is not read");
    };
  }

  private static Object date(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private ByteBuffer binary(int end) {
    int length = length(end);
    int kind = need(1, end).get();
    if (kind == OLD_BINARY && length >= Integer.BYTES) {
      need(Integer.BYTES, end).getInt(); // says its length once more
      length -= Integer.BYTES;
    }
    need(length, end);
    ByteBuffer held = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return held;
  }

  /** Its length counts the zero behind it. */
  private String text(int end) {
    int length = length(end);
    if (length < 1) {
      throw malformed("a text has no end");
    }
    byte[] text = taken(length, end);
    if (text[length - 1] != 0) {
      throw malformed("a text does not end in a zero");
    }
    return new String(text, 0, length - 1, StandardCharsets.UTF_8);
  }

  private String name(int end) {
    int from = bytes.position();
    int at = from;
    while (at < end && bytes.get(at) != 0) {
      at++;
    }
    byte[] name = taken(at - from, end);
    need(1, end).get();
    return new String(name, StandardCharsets.UTF_8);
  }

  private int length(int end) {
    return need(Integer.BYTES, end).getInt();
  }

  private byte[] taken(int length, int end) {
    need(length, end);
    byte[] taken = new byte[length];
    bytes.get(taken);
    return taken;
  }

  private ByteBuffer need(int length, int end) {
    if (length < 0 || length > end - bytes.position()) {
      throw malformed("it is cut short or damaged");
    }
    return bytes;
  }

  private MalformedBsonException malformed(String why) {
    return new MalformedBsonException(
        "its BSON cannot be read: " + why + ", at byte " + bytes.position());
  }
}
