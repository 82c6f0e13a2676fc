package org.tom4j.brokers.hermes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.UtcText;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonNumber;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.Standing;
import org.tom4j.broker.Standing.Kind;
import org.tom4j.broker.Standing.Reality;
import org.tom4j.brokers.hermes.HermesEvent.Notice;
import org.tom4j.brokers.scimma.Archive;

/** Events without a position in the terms of every broker. Pure. */
final class HermesEventMapping {
  /** Mock and test events of LIGO, Virgo and KAGRA; {@code S230518h} is one for real. */
  private static final Pattern MOCK = Pattern.compile("[MT]S\\d{6}.*", Pattern.CASE_INSENSITIVE);

  /** Days since 1968-05-24, JD 2440000.5, as GCN's text notices write dates. */
  private static final Pattern DAY = Pattern.compile("(\\d{1,6}) TJD");

  private static final LocalDate FIRST_DAY = LocalDate.of(1968, 5, 24);
  private static final Pattern CLOCK =
      Pattern.compile("\\{(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)}");

  /** Members of a notice that are worth showing. */
  private static final List<String> SHOWN =
      List.of("significant", "group", "pipeline", "signalness", "energy");

  private HermesEventMapping() {}

  static GenericAlert alert(String id, HermesEvent event) {
    Notice latest = event.latest();
    List<String> kinds = event.told();
    GenericAlert known =
        GenericAlert.of(id, id, time(event), null)
            .withStanding(standing(id, event))
            .withExtra("kind of alert", "non-localized event")
            .withExtra("sequences", kinds.isEmpty() ? null : String.join(", ", kinds));
    return latest == null ? known : told(known, latest);
  }

  /** Of all its notices: sent when the latest was. */
  private static Standing standing(String id, HermesEvent event) {
    Notice latest = event.latest();
    Long published = latest == null ? null : latest.published();
    boolean mock = MOCK.matcher(id).matches();
    return Standing.of(event.isRetracted() ? Kind.RETRACTION : Kind.NEWS)
        .as(
            !mock
                ? Reality.OBSERVED
                : id.charAt(0) == 'T' || id.charAt(0) == 't' ? Reality.TEST : Reality.MOCK)
        .sentAt(published == null ? null : Instant.ofEpochMilli(published))
        .ofEvent(id);
  }

  private static GenericAlert told(GenericAlert event, Notice latest) {
    JsonValue far = latest.of("far");
    String page = text(latest.of("urls").get("gracedb"));
    String message = latest.uuid() == null ? null : Archive.page(latest.uuid()).toString();
    GenericAlert known =
        event
            .withUrl(page == null ? message : page)
            .withExtra("type", latest.kind())
            // The schema's number is in hertz; text notices write their unit.
            .withExtra(far instanceof JsonNumber ? "false alarms, Hz" : "false alarms", text(far))
            .withExtra("classification", scores(latest.of("classification")))
            .withExtra("properties", scores(latest.of("properties")))
            .withExtra(
                "sky map",
                first(
                    text(latest.of("healpix_url")),
                    text(latest.of("skymap_fits_url")),
                    text(latest.of("urls").get("skymap")),
                    text(latest.of("skymap"))));
    for (String shown : SHOWN) {
      known = known.withExtra(shown, text(latest.of(shown)));
    }
    return known;
  }

  /** Of the event, as its latest notice has it that tells it; else of its latest notice. */
  private static @Nullable Instant time(HermesEvent event) {
    Notice latest = event.latest();
    Long published = latest == null ? null : latest.published();
    return event.notices().reversed().stream()
        .map(HermesEventMapping::time)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(published == null ? null : Instant.ofEpochMilli(published));
  }

  private static @Nullable Instant time(Notice notice) {
    return Stream.of(
            instant(text(notice.of("trigger_time"))),
            instant(text(notice.of("time"))),
            written(notice, "event"),
            written(notice, "discovery"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : UtcText.parse(text);
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  /** {@code 20929 TJD; …} and {@code 16117 SOD {04:28:37.14} UT}. */
  private static @Nullable Instant written(Notice notice, String which) {
    Matcher day = DAY.matcher(Objects.requireNonNullElse(text(notice.of(which + "_date")), ""));
    Matcher clock = CLOCK.matcher(Objects.requireNonNullElse(text(notice.of(which + "_time")), ""));
    if (!day.find() || !clock.find()) {
      return null;
    }
    try {
      return FIRST_DAY
          .plusDays(Integer.parseInt(day.group(1)))
          .atTime(LocalTime.parse(clock.group(1)))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  private static @Nullable String scores(JsonValue told) {
    return told instanceof JsonObject(var members) && !members.isEmpty()
        ? members.entrySet().stream()
            .map(member -> member.getKey() + " " + member.getValue().text())
            .collect(Collectors.joining(", "))
        : text(told);
  }

  private static @Nullable String text(JsonValue value) {
    return HermesMessage.text(value);
  }

  private static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
