package org.tom4j.streaming;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.tom4j.alerts.AlertText;

/** Messages as people read them: as text if they are text, whatever they call themselves. */
public final class LetterText {
  private static final int MOST_TEXT = 16_000;
  private static final int MOST_HEX = 1_024;
  private static final int A_LINE = 16;

  private LetterText() {}

  /**
   * The beginning of a message.
   *
   * @param text whether it is text; otherwise words are offsets, bytes and what of them is ASCII
   * @param cut whether the message goes on
   */
  public record Shown(boolean text, String words, boolean cut) {}

  static Shown of(byte[] bytes) {
    return text(bytes)
        .map(text -> new Shown(true, text, bytes.length > MOST_TEXT))
        .orElseGet(() -> new Shown(false, hex(bytes), bytes.length > MOST_HEX));
  }

  /** UTF-8 without control characters, or nothing. */
  private static Optional<String> text(byte[] bytes) {
    boolean cut = bytes.length > MOST_TEXT;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(MOST_TEXT);
    // Where it is cut, the last character may be a part of one: that is no error of the message.
    var end =
        decoder.decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, MOST_TEXT)), text, !cut);
    text.flip();
    boolean readable = text.chars().noneMatch(LetterText::isControl);
    return end.isError() || !readable ? Optional.empty() : Optional.of(unturned(text.toString()));
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }

  /** Signs that turn a line round are seen as signs. */
  private static String unturned(String text) {
    return text.replaceAll("\\p{Cf}", "\uFFFD");
  }

  private static String hex(byte[] bytes) {
    StringBuilder lines = new StringBuilder();
    int end = Math.min(bytes.length, MOST_HEX);
    for (int at = 0; at < end; at += A_LINE) {
      lines.append(String.format(Locale.ROOT, "%08x ", at));
      StringBuilder ascii = new StringBuilder();
      for (int i = at; i < at + A_LINE; i++) {
        if (i % 8 == 0) {
          lines.append(' ');
        }
        lines.append(i < end ? String.format(Locale.ROOT, "%02x ", bytes[i]) : "   ");
        if (i < end) {
          ascii.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
        }
      }
      lines.append(" |").append(ascii).append("|\n");
    }
    return lines.toString();
  }

  /** {@code 512 B}, {@code 3.4 kB}, {@code 1.2 MB}: of a thousand each. */
  static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** {@code 1 message}, {@code 1,234 messages}. */
  static String messages(long count) {
    return AlertText.count(count, "message", "messages");
  }
}
