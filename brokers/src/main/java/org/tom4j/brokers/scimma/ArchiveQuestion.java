package org.tom4j.brokers.scimma;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.form.Range;

/**
 * Which messages are wanted of the archive.
 *
 * @param topics any of which will do; none: of every topic
 * @param text words that the archive looks for, or null
 * @param published both ends included, or null
 * @param includeRetracted also messages that their authors have withdrawn
 */
public record ArchiveQuestion(
    List<String> topics,
    @Nullable String text,
    @Nullable Range<Instant> published,
    boolean includeRetracted) {

  private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

  /** What the server would take for the end of the text when it hands it on. */
  private static final Pattern BROKEN = Pattern.compile("[&#%+]");

  /**
   * @throws IllegalArgumentException if a topic or the text could not be asked for
   */
  public ArchiveQuestion {
    topics = List.copyOf(topics);
    for (String topic : topics) {
      if (!isTopic(topic)) {
        throw new IllegalArgumentException("a topic looks like hermes.test, not '" + topic + "'");
      }
    }
    if (text != null && BROKEN.matcher(text).find()) {
      throw new IllegalArgumentException("Hermes cannot look for text with any of & # + %");
    }
  }

  /** Whether a text can be a topic's name. */
  public static boolean isTopic(String name) {
    return TOPIC.matcher(name).matches();
  }

  /** Whether a message may be told; the archive is asked in whole seconds, and wider. */
  boolean matches(ArchiveMessage message) {
    Instant when = message.time();
    return (includeRetracted || !message.isRetracted())
        && (published == null || (when != null && published.contains(when)));
  }
}
