package org.tom4j.brokers.scimma;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * A message as the archive tells it: in lists without its content, by itself with it.
 *
 * @param message the content: an object in Hermes' own messages, often text in those of others
 */
public record ArchiveMessage(
    @Nullable Metadata metadata, @Nullable Annotations annotations, @Nullable JsonValue message) {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /**
   * What the message came with.
   *
   * @param timestamp when it was published, milliseconds since 1970, UTC
   */
  public record Metadata(@Nullable String topic, @Nullable JsonValue timestamp) {}

  /**
   * What the archive knows of it.
   *
   * @param conTextUuid its id
   * @param sender the account that published it
   * @param retracted told in lists alone
   */
  public record Annotations(
      @Nullable String conTextUuid,
      @Nullable String title,
      @Nullable String sender,
      @Nullable Boolean retracted) {}

  /** Its id; null if it has none that can be asked for. */
  public @Nullable String uuid() {
    return annotations == null ? null : uuid(annotations.conTextUuid());
  }

  /** An id in lower case; null for what is none. */
  public static @Nullable String uuid(@Nullable String written) {
    String id = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
    return UUID.matcher(id).matches() ? id : null;
  }

  public boolean isRetracted() {
    return annotations != null && Boolean.TRUE.equals(annotations.retracted());
  }

  /** When it was published. */
  public @Nullable Instant time() {
    Long millis = millis();
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  public @Nullable Long millis() {
    JsonValue told = metadata == null ? null : metadata.timestamp();
    Double number = told == null ? null : told.number();
    return number == null || !(number > 0) ? null : Math.round(number);
  }
}
