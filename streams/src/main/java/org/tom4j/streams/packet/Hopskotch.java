package org.tom4j.streams.packet;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Hopskotch (SCiMMA) says beside a message: headers {@code _format}, {@code _id}, {@code
 * _sender} and {@code _test}; or around it, where it was large or the client old.
 */
final class Hopskotch {
  private static final String FORMAT = "_format";
  private static final String ID = "_id";
  private static final String SENDER = "_sender";
  private static final String TEST = "_test";
  private static final int UUID_BYTES = 16;

  /** One character a byte. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final int LONGEST = 200;

  private Hopskotch() {}

  /** {@code voevent}, {@code json} …; null if the headers do not say. */
  static @Nullable String format(Message message) {
    byte[] told = message.headers().get(FORMAT);
    return told == null ? null : text(told).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * What the headers say, as members {@code _id}, {@code _sender} and {@code _test}; those that
   * they do not say are left out. That a message is a test is said by the header being there.
   */
  static Map<String, Object> said(Message message) {
    Map<String, byte[]> headers = message.headers();
    Map<String, Object> said = new LinkedHashMap<>();
    byte[] id = headers.get(ID);
    if (id != null) {
      said.put(ID, id(id));
    }
    byte[] sender = headers.get(SENDER);
    if (sender != null) {
      said.put(SENDER, text(sender));
    }
    byte[] test = headers.get(TEST);
    if (test != null && !text(test).equalsIgnoreCase("false")) {
      said.put(TEST, true);
    }
    return said;
  }

  /**
   * The headers as parameters behind a media type, {@code ;_format=voevent;_test=true}, so that a
   * packet that was kept is understood as it was when it came. Bytes that no parameter has stand
   * there as %XX.
   */
  static String kept(Message message) {
    StringBuilder kept = new StringBuilder();
    for (String name : List.of(FORMAT, ID, SENDER, TEST)) {
      byte[] told = message.headers().get(name);
      if (told != null) {
        String text = new String(told, 0, Math.min(LONGEST, told.length), BYTES);
        kept.append(';').append(name).append('=').append(URLEncoder.encode(text, BYTES));
      }
    }
    return kept.toString();
  }

  /** The headers that stand behind a media type. */
  static Map<String, byte[]> headers(String mediaType) {
    Map<String, byte[]> headers = new HashMap<>();
    for (String part : mediaType.split(";", -1)) {
      int equal = part.indexOf('=');
      if (part.startsWith("_") && equal > 0) {
        try {
          String text = URLDecoder.decode(part.substring(equal + 1), BYTES);
          headers.put(part.substring(0, equal), text.getBytes(BYTES));
        } catch (IllegalArgumentException damaged) {
          // Not of ours: the packet is understood as far as it says itself what it is.
        }
      }
    }
    return headers;
  }

  private static String id(byte[] id) {
    if (id.length == UUID_BYTES) {
      ByteBuffer bytes = ByteBuffer.wrap(id);
      return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
    return HexFormat.of().formatHex(id, 0, Math.min(id.length, UUID_BYTES));
  }

  /** What a large message leaves in the stream says where it lies instead. */
  static UnreadablePacketException external(Message placeholder) {
    URI where = ExternalMessage.address(placeholder);
    String told = where == null ? "an address that cannot be read" : where.toString();
    return new UnreadablePacketException(
        "was too large for the stream and lies at "
            + told.substring(0, Math.min(LONGEST, told.length()))
            + ", which is not fetched");
  }

  /** The content of an old client's JSON, {@code {"format": …, "content": …}}; else null. */
  static @Nullable Envelope envelope(Map<String, @Nullable Object> json) {
    return json.size() == 2
            && json.get("format") instanceof String format
            && json.containsKey("content")
        ? new Envelope(format.strip().toLowerCase(Locale.ROOT), json.get("content"))
        : null;
  }

  /**
   * An old client's message.
   *
   * @param content a map for all but a blob
   */
  record Envelope(String format, @Nullable Object content) {
    @SuppressWarnings("unchecked") // JSON's maps have names for keys
    Map<String, @Nullable Object> members() {
      return switch (content) {
        case Map<?, ?> map -> (Map<String, @Nullable Object>) map;
        case List<?> list -> Map.of("elements", list);
        case null, default ->
            throw new UnreadablePacketException(
                "is of the format '"
                    + format.substring(0, Math.min(LONGEST, format.length()))
                    + "' of Hopskotch, whose content has no members");
      };
    }
  }

  /** The message in what was fetched of a large one; null if this is something else. */
  static @Nullable Message inner(Members bson, String source) {
    ByteBuffer message = bson.bytes("message");
    Object headers = bson.has("headers") ? bson.value("headers") : bson.value("metadata.headers");
    if (message == null || !(headers instanceof List<?> || headers instanceof Map<?, ?>)) {
      return null;
    }
    Map<String, byte[]> read = new HashMap<>();
    if (headers instanceof Map<?, ?> map) {
      map.forEach((name, value) -> put(read, name, value));
    } else if (headers instanceof List<?> pairs) {
      for (Object pair : pairs) {
        if (pair instanceof List<?> two && two.size() == 2) {
          put(read, two.getFirst(), two.getLast());
        }
      }
    }
    return new Message(bytes(message), null, read, source);
  }

  private static void put(
      Map<String, byte[]> headers, @Nullable Object name, @Nullable Object value) {
    if (name instanceof String called) {
      if (value instanceof ByteBuffer told) {
        headers.put(called, bytes(told));
      } else if (value instanceof String told) {
        headers.put(called, told.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
  }
}
