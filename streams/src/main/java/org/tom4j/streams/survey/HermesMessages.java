package org.tom4j.streams.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
import org.tom4j.broker.Standing.Reality;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/**
 * Messages of Hermes, which people write, on Hopskotch. A message of one target is of that target;
 * one of several tells their names and has no place.
 */
public final class HermesMessages implements Survey {
  private static final String TOPICS = "hermes.";

  @Override
  public String name() {
    return "Hermes";
  }

  @Override
  public boolean wrote(Packet packet) {
    Members message = new Members(packet.members());
    return message.has("title")
        && message.has("message_text")
        && message.has("submitter")
        && message.value("data") instanceof Map<?, ?>;
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members message = new Members(packet.members());
    List<Members> targets = message.list("data.targets");
    Members target = targets.size() == 1 ? targets.getFirst() : Members.NONE;
    String named = target.id("name");
    String event = message.id("data.event_id");
    String topic = message.text("topic");
    boolean test =
        topic != null
            && topic.startsWith(TOPICS)
            && topic.toLowerCase(Locale.ROOT).endsWith("test");
    SkyPosition position = position(target);
    GenericAlert known =
        GenericAlert.of(
                id(packet, message),
                named != null ? named : event != null ? event : message.text("title"),
                NoticeWhere.time(message, "timestamp", "published", "created"),
                position)
            .withPositionError(position == null ? null : error(target))
            .withStanding(
                NoticeExtras.marked(
                    Standing.NEWS
                        .as(test ? Reality.TEST : Reality.OBSERVED)
                        .sentAt(NoticeWhere.time(message, "timestamp", "published", "created"))
                        .referringTo(event),
                    packet))
            .withExtra("title", message.text("title"))
            .withExtra("event", event)
            .withExtra("topic", topic)
            .withExtra("submitter", message.text("submitter"))
            .withExtra("authors", message.text("authors"))
            .withExtra("redshift", target.text("redshift"))
            .withExtra("targets", targets.size() > 1 ? names(targets) : null);
    for (String alias : NoticeExtras.ids(target, "aliases")) {
      known = known.withAlias(alias);
    }
    return known;
  }

  /** Its own, else Hopskotch's, else one made of its bytes, the same whenever it is read. */
  private static String id(Packet packet, Members message) {
    String own = message.id("uuid");
    String header = own == null ? message.id("_id") : own;
    return NoticeExtras.id(
        header == null ? UUID.nameUUIDFromBytes(packet.bytes()).toString() : header);
  }

  /** Degrees, or sexagesimal text; null if there is none, or none that can be read. */
  private static @Nullable SkyPosition position(Members target) {
    String ra = target.text("ra");
    String dec = target.text("dec");
    if (ra == null || dec == null) {
      return null;
    }
    try {
      Double degrees = target.number("ra");
      return SkyPosition.ofDegrees(
          degrees == null ? SkyPosition.parseRa(ra) : degrees, SkyPosition.parseDec(dec));
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  /** The larger of both errors. */
  private static @Nullable Angle error(Members target) {
    return Stream.of("ra_error", "dec_error")
        .map(member -> error(target, member))
        .filter(Objects::nonNull)
        .max(Angle::compareTo)
        .orElse(null);
  }

  private static @Nullable Angle error(Members target, String member) {
    Double size = target.number(member);
    String unit = target.text(member + "_units");
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

  private static String names(List<Members> targets) {
    return targets.stream()
        .map(target -> String.valueOf(target.text("name")))
        .limit(50)
        .collect(Collectors.joining(", "));
  }
}
