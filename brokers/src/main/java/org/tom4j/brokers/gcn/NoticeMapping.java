package org.tom4j.brokers.gcn;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.astro.UtcText;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.Standing;
import org.tom4j.brokers.scimma.Archive;

/** Notices of GCN's unified schema, and gravitational-wave alerts, as every broker's. Pure. */
final class NoticeMapping {
  /** Members that are worth showing as they are, by their names without the underscores. */
  private static final List<String> SHOWN =
      List.of(
          "alert_type",
          "alert_tense",
          "instrument",
          "messenger",
          "pipeline",
          "subtype",
          "known_source",
          "target_name",
          "follow_up_event",
          "ref_ID",
          "additional_info");

  private NoticeMapping() {}

  static GenericAlert alert(Notice notice) {
    if (!(notice.content() instanceof JsonObject)) {
      throw new IllegalArgumentException(
          "is no notice in JSON; topic " + notice.topic() + ", message " + notice.uuid());
    }
    JsonValue event = notice.get("event");
    Localization where = new Localization(notice);
    SkyPosition position = where.position();
    NoticeNames names = new NoticeNames(notice);
    String page = notice.get("urls").get("gracedb").text();
    GenericAlert known =
        GenericAlert.of(notice.id(), names.name(), time(notice, event), position)
            .withPositionError(position == null ? null : where.oneSigma())
            .withScore(notice.number("p_astro"), "p_astro")
            .withMagnitude(new NoticePhotometry(notice).brightness())
            .withUrl(page == null ? Archive.page(notice.uuid()).toString() : page)
            .withStanding(standing(notice, names))
            .withExtra("mission", names.mission())
            .withExtra("error region", where.region())
            .withExtra("false alarms, Hz", first(notice.get("far").text(), event.get("far").text()))
            .withExtra(
                "classification",
                first(
                    scores(notice.get("classification")),
                    scores(notice.get("classification_scores")),
                    scores(event.get("classification"))))
            .withExtra(
                "properties",
                first(scores(notice.get("properties")), scores(event.get("properties"))))
            .withExtra("significant", event.get("significant").text())
            .withExtra("group", event.get("group").text())
            .withExtra("sky map", map(notice, event))
            .withExtra("ids", joined(notice.texts("id")))
            .withExtra("topic", notice.topic());
    for (String shown : SHOWN) {
      known = known.withExtra(shown.replace('_', ' '), joined(notice.texts(shown)));
    }
    for (String alias : names.aliases()) {
      known = known.withAlias(alias);
    }
    return known;
  }

  private static Standing standing(Notice notice, NoticeNames names) {
    Long published = notice.published();
    Instant sent =
        Stream.of(notice.get("alert_datetime"), notice.get("time_created"))
            .map(NoticeMapping::instant)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(published == null ? null : Instant.ofEpochMilli(published));
    Standing standing = Standing.of(notice.change()).as(notice.reality()).sentAt(sent);
    for (String event : names.events()) {
      standing = standing.ofEvent(event);
    }
    return standing.referringTo(notice.text("follow_up_event")).referringTo(notice.text("ref_ID"));
  }

  /** Of the event; else of the observation, or of the notice itself. */
  private static @Nullable Instant time(Notice notice, JsonValue event) {
    return Stream.of(
            notice.get("trigger_time"),
            event.get("time"),
            notice.get("observation_start"),
            notice.get("alert_datetime"),
            notice.get("time_created"))
        .map(NoticeMapping::instant)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  static @Nullable Instant instant(JsonValue told) {
    String text = told.text();
    try {
      return text == null ? null : UtcText.parse(text);
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  private static @Nullable String scores(JsonValue told) {
    return told instanceof JsonObject(var members) && !members.isEmpty()
        ? members.entrySet().stream()
            .map(member -> member.getKey() + " " + member.getValue().text())
            .collect(Collectors.joining(", "))
        : null;
  }

  private static @Nullable String map(Notice notice, JsonValue event) {
    return first(
        notice.text("healpix_url"),
        notice.get("urls").get("skymap").text(),
        notice.text("healpix_file"),
        event.get("skymap").text());
  }

  private static @Nullable String joined(List<String> texts) {
    return texts.isEmpty() ? null : String.join(", ", texts);
  }

  private static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
