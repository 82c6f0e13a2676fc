package org.tom4j.alerts;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.Packet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A packet as text for a page: JSON indented two blanks a level, every number with the digits it
 * came with. What is no JSON, or would become far longer by its indents, is shown as it is.
 */
final class PacketText {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** A page with more is no help to anyone; the download has it all. */
  private static final int MOST_BYTES = 2_000_000;

  /**
   * Indents make an ordinary packet twice as long; one that is made to can grow with its square.
   */
  private static final int MOST_CHARACTERS = 3 * MOST_BYTES;

  /** Of one text: longer ones are images and sky maps in Base64, which nobody reads. */
  private static final int LONGEST_TEXT = 4000;

  private static final int SHOWN_OF_LONGER = 120;

  private PacketText() {}

  /**
   * The text of a packet.
   *
   * @param cut whether the packet goes on after it
   */
  record Shown(String text, boolean cut) {}

  /** Whether packets of a media type are text already. */
  static boolean isText(String mediaType) {
    return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("xml");
  }

  /** A packet that cannot be shown, in words. */
  static Shown unread(Packet packet, String why) {
    return new Shown(
        String.format(
            Locale.ROOT,
            "%,d bytes of %s, which cannot be shown: %s",
            packet.bytes().length,
            packet.type(),
            why),
        false);
  }

  static Shown of(byte[] packet, String mediaType) {
    if (packet.length > MOST_BYTES) {
      return new Shown(new String(packet, 0, MOST_BYTES, StandardCharsets.UTF_8), true);
    }
    Shown indented = mediaType.contains("json") ? indented(packet) : null;
    return indented != null
        ? indented
        : new Shown(new String(packet, StandardCharsets.UTF_8), false);
  }

  private static @Nullable Shown indented(byte[] packet) {
    var text = new StringWriter(packet.length * 2);
    try (var json = JSON.createParser(ObjectReadContext.empty(), packet)) {
      int depth = 0;
      JsonToken before = null;
      boolean cut = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isStructEnd()) {
          depth--;
        }
        boolean value = before == JsonToken.PROPERTY_NAME;
        boolean empty = token.isStructEnd() && before != null && before.isStructStart();
        if (before != null && !value && !empty) {
          if (!token.isStructEnd() && !before.isStructStart()) {
            text.append(',');
          }
          if (text.getBuffer().length() + 2 * depth > MOST_CHARACTERS) {
            return null;
          }
          text.append('\n').append("  ".repeat(depth));
        }
        cut |= append(text, json, token);
        if (token.isStructStart()) {
          depth++;
        }
        before = token;
      }
      return new Shown(text.toString(), cut);
    } catch (JacksonException notJson) {
      return null;
    }
  }

  /** Answers whether it is the beginning only. */
  private static boolean append(StringWriter text, JsonParser json, JsonToken token) {
    switch (token) {
      case PROPERTY_NAME -> text.append(quoted(json.currentName())).append(": ");
      case VALUE_STRING -> {
        String value = json.getString();
        boolean isLong = value.length() > LONGEST_TEXT;
        text.append(quoted(isLong ? beginning(value) : value));
        return isLong;
      }
      default -> text.append(json.getString());
    }
    return false;
  }

  private static String beginning(String value) {
    return String.format(
        Locale.ROOT,
        "%s… (%,d characters)",
        value.substring(0, value.offsetByCodePoints(0, SHOWN_OF_LONGER)),
        value.length());
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
              if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            }
          }
        });
    return quoted.append('"').toString();
  }
}
