package org.tom4j.brokers.hermes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Standing;
import org.tom4j.broker.Standing.Kind;
import org.tom4j.broker.Standing.Reality;
import org.tom4j.brokers.scimma.Archive;

/** Targets of messages, and events, in the terms of every broker. Pure. */
final class HermesMapping {
  /** Members of a target that are worth showing, and what they are called here. */
  private static final List<String> SHOWN =
      List.of("redshift", "host_name", "host_redshift", "pm_ra", "pm_dec", "distance", "comments");

  private HermesMapping() {}

  static GenericAlert alert(HermesAlert alert) {
    HermesEvent event = alert.event();
    return event == null ? message(alert) : HermesEventMapping.alert(alert.uuid(), event);
  }

  private static GenericAlert message(HermesAlert alert) {
    Long published = alert.timestamp();
    Instant time = published == null ? null : Instant.ofEpochMilli(published);
    SkyPosition position = position(alert);
    GenericAlert known =
        GenericAlert.of(alert.id(), name(alert), time, position)
            .withPositionError(position == null ? null : error(alert))
            .withMagnitude(
                alert.photometry().stream()
                    .map(row -> new HermesPoint(row).brightness())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null))
            .withUrl(Archive.page(alert.uuid()))
            .withStanding(standing(alert, time))
            .withExtra("title", alert.title())
            .withExtra("event", alert.eventId())
            .withExtra("topic", alert.topic())
            .withExtra("submitter", alert.submitter())
            .withExtra("authors", alert.authors())
            .withExtra("position as written", position == null ? unread(alert) : null)
            .withExtra("type", text(alert.of("discovery_info").get("transient_type")));
    for (String member : SHOWN) {
      known = known.withExtra(member.replace('_', ' '), text(alert.of(member)));
    }
    for (JsonValue alias : alert.of("aliases").elements()) {
      known = known.withAlias(text(alias));
    }
    return moving(alert, known);
  }

  /** An author may take his message back, which takes no event back; one topic is for tests. */
  private static Standing standing(HermesAlert alert, @Nullable Instant published) {
    String topic = alert.topic();
    boolean test = topic != null && topic.toLowerCase(Locale.ROOT).endsWith("test");
    return Standing.of(alert.retracted() ? Kind.WITHDRAWAL : Kind.NEWS)
        .as(test ? Reality.TEST : Reality.OBSERVED)
        .sentAt(published)
        .referringTo(alert.eventId());
  }

  /** A message without a target is called by its event, which targets can be matched by. */
  private static @Nullable String name(HermesAlert alert) {
    return alert.number() > 0
        ? alert.name()
        : alert.eventId() == null ? alert.title() : alert.eventId();
  }

  /** One with orbital elements moves; they are told as they are written. */
  private static GenericAlert moving(HermesAlert alert, GenericAlert known) {
    if (!(alert.of("orbital_elements") instanceof JsonObject(var elements)) || elements.isEmpty()) {
      return known;
    }
    GenericAlert moving = known.asSolarSystemObject();
    for (var element : elements.entrySet()) {
      moving = moving.withExtra(element.getKey().replace('_', ' '), text(element.getValue()));
    }
    return moving;
  }

  /** Degrees, or sexagesimal text; null if there is none, or none that can be read. */
  static @Nullable SkyPosition position(HermesAlert alert) {
    String ra = text(alert.of("ra"));
    String dec = text(alert.of("dec"));
    if (ra == null || dec == null) {
      return null;
    }
    try {
      Double degrees = alert.of("ra").number();
      return SkyPosition.ofDegrees(
          degrees == null ? SkyPosition.parseRa(ra) : degrees, SkyPosition.parseDec(dec));
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static @Nullable String unread(HermesAlert alert) {
    String ra = text(alert.of("ra"));
    String dec = text(alert.of("dec"));
    return ra == null && dec == null ? null : ra + " " + dec;
  }

  /** The larger of both errors. */
  private static @Nullable Angle error(HermesAlert alert) {
    return Stream.of(error(alert, "ra_error"), error(alert, "dec_error"))
        .filter(Objects::nonNull)
        .max(Angle::compareTo)
        .orElse(null);
  }

  private static @Nullable Angle error(HermesAlert alert, String member) {
    Double size = alert.of(member).number();
    String unit = text(alert.of(member + "_units"));
    if (size == null || !(size > 0)) {
      return null;
    }
    return switch (unit == null ? "degrees" : unit) {
      case "degrees" -> Angle.ofDegrees(size);
      case "arcmin" -> Angle.ofArcminutes(size);
      case "arcsec" -> Angle.ofArcseconds(size);
      case "mas" -> Angle.ofArcseconds(size / 1000);
      default -> null;
    };
  }

  /** The photometry of the target, in the message's order. */
  static Stream<PhotometryPoint> points(HermesAlert alert) {
    return IntStream.range(0, alert.photometry().size())
        .mapToObj(index ->
            new HermesPoint(alert.photometry().get(index)).point(alert.id() + " " + (index + 1)))
        .filter(Objects::nonNull);
  }

  private static @Nullable String text(JsonValue value) {
    return HermesMessage.text(value);
  }
}
