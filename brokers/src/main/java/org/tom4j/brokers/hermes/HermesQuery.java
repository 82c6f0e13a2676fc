package org.tom4j.brokers.hermes;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.brokers.scimma.ArchiveQuestion;
import org.tom4j.form.Range;

/**
 * Which messages are wanted: by topic, text and time, or by what they tell of; or which events
 * without a position.
 *
 * @param what null: messages
 * @param published of events: when Hermes first heard of them
 */
public record HermesQuery(
    @Nullable
        @Field(
            label = "What",
            help =
                "messages if empty; non-localized events, such as those of gravitational waves, need"
                    + " a token")
        What what,
    @Nullable
        @Field(
            label = "Topics",
            help = "one, or several with commas between, any of which will do: hermes.discovery")
        String topics,
    @Nullable @Field(label = "Text", help = "words that Hermes looks for in messages") String text,
    @Nullable
        @Field(label = "Published", help = "UTC or MJD; of events when Hermes first heard of them")
        Range<Instant> published,
    @Field(label = "Retracted too", help = "messages that their authors have withdrawn")
        boolean includeRetracted,
    @Field(label = "By target, with a token") About about,
    @Nullable
        @Field(
            label = "Event",
            group = "Non-localized events, with a token",
            help = "its ID, or a part of it: S230518h")
        String event) {

  /** What is listed. */
  public enum What {
    MESSAGES("messages"),
    EVENTS("non-localized events");

    private final String words;

    What(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** The target that messages tell of. */
  public record About(
      @Nullable @Field(label = "Target", help = "as the messages write it: SN 2026abc") String name,
      @Nullable @Field(label = "Position") Cone position) {

    boolean isEmpty() {
      return name == null && position == null;
    }
  }

  public HermesQuery {
    event = event == null || event.isBlank() ? null : event.strip();
    boolean ofEvents = what == What.EVENTS;
    if (ofEvents && (topics != null || text != null || includeRetracted || !about.isEmpty())) {
      throw new IllegalArgumentException("ask for events by event and interval alone");
    }
    if (ofEvents && event == null && published == null) {
      throw new IllegalArgumentException("name an event or an interval, not every event there is");
    }
    if (!ofEvents && event != null) {
      throw new IllegalArgumentException(
          "an event is asked for if \"What\" is non-localized events");
    }
    boolean among = topics != null || text != null || published != null;
    if (!ofEvents && among != about.isEmpty()) {
      throw new IllegalArgumentException(
          among
              ? "ask by topic, text and time, or by target: Hermes cannot do both at once"
              : "name a topic, a text, an interval or a target, not every message there is");
    }
    archived(topics, text, published, includeRetracted);
  }

  /** The events that are called so, or partly so. */
  static HermesQuery event(String id) {
    return new HermesQuery(What.EVENTS, null, null, null, false, new About(null, null), id);
  }

  boolean isOfEvents() {
    return what == What.EVENTS;
  }

  /** As the archive is asked. */
  ArchiveQuestion archived() {
    return archived(topics, text, published, includeRetracted);
  }

  private static ArchiveQuestion archived(
      @Nullable String topics,
      @Nullable String text,
      @Nullable Range<Instant> published,
      boolean includeRetracted) {
    return new ArchiveQuestion(listed(topics), text, published, includeRetracted);
  }

  private static List<String> listed(@Nullable String names) {
    return names == null
        ? List.of()
        : Arrays.stream(names.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  /** A question to all brokers; null if it cannot be asked so. */
  static @Nullable HermesQuery of(AlertQuestion question) {
    About about = new About(question.nameWithoutPosition(), question.position());
    if (question.className() != null || (about.isEmpty() && question.time() == null)) {
      return null;
    }
    // A message is published after what it tells of was observed.
    Instant since = question.time() == null ? null : question.time().min();
    Range<Instant> published = !about.isEmpty() || since == null ? null : new Range<>(since, null);
    return about.isEmpty() && published == null
        ? null
        : new HermesQuery(null, null, null, published, false, about, null);
  }
}
