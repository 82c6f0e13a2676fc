package org.tom4j.brokers.gcn;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Field;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonArray;
import org.tom4j.broker.JsonValue.JsonBoolean;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.broker.JsonValue.JsonNumber;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.JsonValue.JsonText;
import org.tom4j.brokers.scimma.ArchiveQuestion;
import org.tom4j.form.Range;

/** Which notices are wanted: whose, of when, of which kind. */
public record NoticeQuery(
    @Nullable @Field(label = "Missions", help = "whose notices; all of a mission's topics")
        Set<Mission> missions,
    @Nullable
        @Field(
            label = "Topics",
            help =
                "beside or instead of missions, with commas between:"
                    + " gcn.notices.icecube.lvk_nu_track_search")
        String topics,
    @Nullable @Field(label = "Published", help = "UTC or MJD") Range<Instant> published,
    @Nullable @Field(label = "Kinds", help = "any kind if none is chosen") Set<Kind> alertTypes,
    @Nullable
        @Field(label = "Contains", help = "anywhere in the notice, any case: GRB, BNS, an event")
        String text,
    @Field(label = "Tests too", help = "notices that are marked as tests, and mock events")
        boolean includeTests) {

  /** What a notice is to those before it, named as notices name it. */
  public enum Kind {
    INITIAL("initial"),
    SUBSEQUENT("subsequent"),
    UPDATE("update"),
    RETRACTION("retraction"),
    EARLYWARNING("early warning, before a merger (LIGO/Virgo/KAGRA)"),
    PRELIMINARY("preliminary (LIGO/Virgo/KAGRA)");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  public NoticeQuery {
    List<String> named = listed(topics);
    if ((missions == null || missions.isEmpty()) && named.isEmpty()) {
      throw new IllegalArgumentException("choose a mission or name a topic");
    }
    asked(named, published);
  }

  /** The missions of which all topics are wanted; none if topics are named alone. */
  Set<Mission> wholeMissions() {
    return missions == null ? Set.of() : missions;
  }

  /** The topics that are named, not those of missions. */
  List<String> topicList() {
    return listed(topics);
  }

  /** As the archive is asked about some topics; what was withdrawn there comes, too. */
  ArchiveQuestion asked(List<String> ofTopics) {
    return asked(ofTopics, published);
  }

  boolean matches(Notice notice) {
    String kind = notice.kind();
    return (alertTypes == null
            || alertTypes.isEmpty()
            || (kind != null
                && alertTypes.stream().anyMatch(wanted -> wanted.name().equalsIgnoreCase(kind))))
        && (text == null || contains(notice.content(), text.strip().toLowerCase(Locale.ROOT)));
  }

  /** In a value or, as classes are, in the name of a number. */
  private static boolean contains(JsonValue told, String wanted) {
    return switch (told) {
      case JsonObject(var members) ->
          members.entrySet().stream()
              .anyMatch(member ->
                  contains(member.getValue(), wanted)
                      || (member.getValue() instanceof JsonNumber
                          && member.getKey().toLowerCase(Locale.ROOT).contains(wanted)));
      case JsonArray(var values) -> values.stream().anyMatch(value -> contains(value, wanted));
      case JsonText(var value) -> value.toLowerCase(Locale.ROOT).contains(wanted);
      case JsonNumber _, JsonBoolean _, JsonNull _ -> false;
    };
  }

  private static ArchiveQuestion asked(List<String> topics, @Nullable Range<Instant> published) {
    return new ArchiveQuestion(topics, null, published, true);
  }

  private static List<String> listed(@Nullable String names) {
    return names == null
        ? List.of()
        : Arrays.stream(names.split(",", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }
}
