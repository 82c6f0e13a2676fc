package org.tom4j.streams.packet;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came, not understood yet.
 *
 * @param value its bytes; nobody changes them
 * @param key what its carrier sent as its key, or null: a file has none
 * @param headers what its carrier said beside it, by name; of several of one name, the last
 * @param source where it came from: a topic, or a file and the member of it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Message(
    byte[] value, byte @Nullable [] key, Map<String, byte[]> headers, String source) {
  public Message {
    headers = Map.copyOf(headers);
  }

  /** A message with nothing beside it. */
  public static Message of(byte[] value, String source) {
    return new Message(value, null, Map.of(), source);
  }

  /**
   * A message as it must have come, from a packet that was kept.
   *
   * @param mediaType as {@link Packet#mediaType} told it, with what the carrier said beside it
   * @param schemaText as {@link Packet#schemaText} told it
   */
  public static Message kept(
      byte[] bytes, String mediaType, @Nullable String schemaText, String source) {
    return new Message(
        bytes,
        isSchemaInKey(mediaType) && schemaText != null
            ? schemaText.getBytes(StandardCharsets.UTF_8)
            : null,
        Hopskotch.headers(mediaType),
        source);
  }

  /**
   * The media type by which {@link #kept} makes this message again, with what its carrier said
   * beside it; whatever it is.
   */
  public String keptType() {
    return Framing.of(this).mediaType() + Hopskotch.kept(this);
  }

  /** The schema text by which {@link #kept} makes this message again; null if it needs none. */
  public @Nullable String keptSchema() {
    return key != null && Framing.of(this) == Framing.SCHEMA_IN_KEY
        ? new String(key, StandardCharsets.UTF_8)
        : null;
  }

  /** Whether the schema of a packet of some media type comes in the message's key. */
  public static boolean isSchemaInKey(String mediaType) {
    return (mediaType + ";").startsWith(Framing.SCHEMA_IN_KEY.mediaType() + ";");
  }
}
