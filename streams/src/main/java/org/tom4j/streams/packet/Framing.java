package org.tom4j.streams.packet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a message is wrapped. */
public enum Framing {
  /** An Avro object container file with its schema: ZTF, Babamul, BOOM, AMPEL, WINTER … */
  CONTAINER("avro/binary"),
  /** A zero, the schema's number in a registry in four bytes, and bare Avro: Rubin, ALeRCE. */
  CONFLUENT("avro/binary;framing=confluent"),
  /** Two marking bytes, the schema's fingerprint in eight, and bare Avro. */
  SINGLE_OBJECT("avro/binary;framing=single-object"),
  /** Bare Avro, its schema as JSON in the message's key: Fink. */
  SCHEMA_IN_KEY("avro/binary;framing=bare"),
  /** JSON: Lasair, GCN notices, IGWN, Hermes … */
  JSON("application/json"),
  /** Zlib of BSON: ANTARES. */
  ZLIB("application/zlib"),
  /** BSON: large messages of Hopskotch. */
  BSON("application/bson"),
  /** XML: VOEvent. */
  XML("application/xml"),
  /** Forty big-endian words: GCN Classic. */
  GCN_BINARY("application/octet-stream"),
  /** Lines of {@code KEY: value}: GCN Classic. */
  GCN_TEXT("text/plain"),
  /** Not one of the above; bare Avro looks like this, too, and needs its schema from elsewhere. */
  UNKNOWN("application/octet-stream");

  private static final int GCN_PACKET = 160;
  private static final int GCN_TYPES = 1_000;
  private static final int GCN_HOPS = 1_000;

  /** Of hundredths of a second, with one more second. */
  private static final int GCN_DAY = 8_640_100;

  private static final int CONFLUENT_HEADER = 5;
  private static final int ZLIB_MARK = 0x78;
  private static final int BSON_LEAST = 5;
  private static final int LOOKED_AT = 2_000;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final String mediaType;

  Framing(String mediaType) {
    this.mediaType = mediaType;
  }

  /** What a packet of this kind is called where it is kept. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * What a message is, by what tells most first: its key, its first bytes, then what the whole of
   * it looks like.
   */
  public static Framing of(Message message) {
    byte[] value = message.value();
    if (value.length == 0) {
      return UNKNOWN;
    }
    if (starts(value, 'O', 'b', 'j', 1)) {
      return CONTAINER;
    }
    if (isSchema(message.key())) {
      return SCHEMA_IN_KEY;
    }
    if (starts(value, 0xC3, 0x01)) {
      return SINGLE_OBJECT;
    }
    if (isGcnPacket(value)) {
      return GCN_BINARY;
    }
    if (value[0] == ZLIB_MARK
        && value.length > 1
        && ((ZLIB_MARK << 8) + (value[1] & 0xFF)) % 31 == 0) {
      return ZLIB;
    }
    if (isBson(value)) {
      return BSON;
    }
    if (value[0] == 0 && value.length > CONFLUENT_HEADER) {
      return CONFLUENT;
    }
    return text(value);
  }

  private static Framing text(byte[] value) {
    int from = starts(value, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (from < value.length && value[from] >= 0 && value[from] <= ' ') {
      from++;
    }
    if (from == value.length) {
      return UNKNOWN;
    }
    return switch (value[from]) {
      case '{', '[' -> JSON;
      case '<' -> XML;
      default -> isGcnText(value) ? GCN_TEXT : UNKNOWN;
    };
  }

  private static boolean starts(byte[] value, int... first) {
    if (value.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((value[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static int word(byte[] value, int at) {
    return (int) WORD.get(value, at);
  }

  /** A document tells its own length in four bytes, the lowest first, and ends in a zero. */
  private static boolean isBson(byte[] value) {
    return value.length >= BSON_LEAST
        && Integer.reverseBytes(word(value, 0)) == value.length
        && value[value.length - 1] == 0;
  }

  /**
   * A type, a number, how often it was passed on, the hundredth of a second of the day when it was
   * sent; and at the end a new line or nothing. A schema's number in a registry looks like a type.
   */
  private static boolean isGcnPacket(byte[] value) {
    return value.length == GCN_PACKET
        && isBelow(GCN_TYPES, word(value, 0))
        && word(value, 0) > 0
        && isBelow(GCN_HOPS, word(value, 2 * Integer.BYTES))
        && isBelow(GCN_DAY, word(value, 3 * Integer.BYTES))
        && (word(value, GCN_PACKET - Integer.BYTES) == '\n'
            || word(value, GCN_PACKET - Integer.BYTES) == 0);
  }

  private static boolean isBelow(int bound, int word) {
    return word >= 0 && word < bound;
  }

  private static boolean isSchema(byte @Nullable [] key) {
    return key != null && key.length > 2 && key[0] == '{' && key[key.length - 1] == '}';
  }

  private static boolean isGcnText(byte[] value) {
    String beginning =
        new String(value, 0, Math.min(value.length, LOOKED_AT), StandardCharsets.UTF_8);
    return beginning
        .lines()
        .limit(20)
        .anyMatch(line -> line.matches("(TITLE|NOTICE_DATE|NOTICE_TYPE):\\s+.*"));
  }
}
