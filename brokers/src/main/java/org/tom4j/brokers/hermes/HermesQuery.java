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

/** Which messages are wanted: by topic, text and time, or by what they tell of. */
public record HermesQuery(
    @Nullable
        @Field(
            label = "Topics",
            help = "one, or several with commas between, any of which will do: hermes.discovery")
        String topics,
    @Nullable @Field(label = "Text", help = "words that Hermes looks for in messages") String text,
    @Nullable @Field(label = "Published", help = "UTC or MJD") Range<Instant> published,
    @Field(label = "Retracted too", help = "messages that their authors have withdrawn")
        boolean includeRetracted,
    @Field(label = "By target, with a token") About about) {

  /** The target that messages tell of. */
  public record About(
      @Nullable @Field(label = "Target", help = "as the messages write it: SN 2026abc") String name,
      @Nullable @Field(label = "Position") Cone position) {

    boolean isEmpty() {
      return name == null && position == null;
    }
  }

  public HermesQuery {
    boolean among = topics != null || text != null || published != null;
    if (among != about.isEmpty()) {
      throw new IllegalArgumentException(
          among
              ? "ask by topic, text and time, or by target: Hermes cannot do both at once"
              : "name a topic, a text, an interval or a target, not every message there is");
    }
    archived(topics, text, published, includeRetracted);
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
        : new HermesQuery(null, null, published, false, about);
  }
}
