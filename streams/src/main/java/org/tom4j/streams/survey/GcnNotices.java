package org.tom4j.streams.survey;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
import org.tom4j.broker.Standing.Kind;
import org.tom4j.broker.Standing.Reality;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/**
 * GCN's notices in JSON, by their {@code $schema}; of all missions, whose notices are made of the
 * same parts (nasa-gcn/gcn-schema). What several targets have is told of the first, if it is alone.
 */
public final class GcnNotices implements Survey {
  private static final Pattern SCHEMA =
      Pattern.compile("https?://gcn\\.nasa\\.gov/schema/[^?#]*/gcn/notices/(?!core/).*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** What the schema has it be where it is not told. */
  private static final double CONTAINED = 0.9;

  private static final List<String> SHOWN =
      List.of(
          "alert_type",
          "alert_tense",
          "instrument",
          "messenger",
          "pipeline",
          "subtype",
          "known_source",
          "follow_up_event",
          "ref_ID",
          "rate_snr",
          "image_snr",
          "snr",
          "additional_info");

  @Override
  public String name() {
    return "GCN";
  }

  @Override
  public boolean wrote(Packet packet) {
    return packet.members().get("$schema") instanceof String schema
        && SCHEMA.matcher(schema).matches();
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members notice = new Members(packet.members());
    Members of = target(notice);
    List<String> names = names(notice, of);
    SkyPosition position = NoticeWhere.position(of.number("ra"), of.number("dec"));
    GenericAlert known =
        GenericAlert.of(
                id(notice, names),
                names.isEmpty() ? null : names.getFirst(),
                NoticeWhere.time(notice, "trigger_time", "observation_start", "alert_datetime"),
                position)
            .withPositionError(position == null ? null : error(of))
            .withScore(notice.number("p_astro"), "p_astro")
            .withUrl(page(notice))
            .withStanding(NoticeExtras.marked(standing(notice), packet))
            .withExtra("mission", mission(notice))
            .withExtra("false alarms, Hz", notice.text("far"))
            .withExtra("classification", NoticeExtras.scores(notice, "classification"))
            .withExtra("properties", NoticeExtras.scores(notice, "properties"))
            .withExtra(
                "sky map",
                notice.has("healpix_file") ? "in the packet" : notice.text("healpix_url"))
            .withExtra("ids", NoticeExtras.joined(NoticeExtras.texts(notice, "id")));
    for (String shown : SHOWN) {
      known = known.withExtra(shown.replace('_', ' '), notice.text(shown));
    }
    for (String alias : names.subList(Math.min(1, names.size()), names.size())) {
      known = known.withAlias(alias);
    }
    return known;
  }

  private static Members target(Members notice) {
    List<Members> targets = notice.list("data.targets");
    return targets.size() == 1 ? targets.getFirst() : notice;
  }

  /** A mission's own id is more specific than the event, which others see as well. */
  private static Standing standing(Members notice) {
    Standing standing =
        Standing.of(kind(notice.text("alert_type")))
            .as(reality(notice.text("alert_tense")))
            .sentAt(NoticeWhere.time(notice, "alert_datetime"));
    for (String event : ids(notice)) {
      standing = standing.ofEvent(event);
    }
    for (String event : NoticeExtras.ids(notice, "event_name")) {
      standing = standing.ofEvent(event);
    }
    return standing.referringTo(notice.text("follow_up_event")).referringTo(notice.id("ref_ID"));
  }

  private static Kind kind(@Nullable String type) {
    return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
      case "retraction" -> Kind.RETRACTION;
      case "update", "subsequent" -> Kind.UPDATE;
      default -> Kind.NEWS;
    };
  }

  /** What the schema does not know yet counts as a test: rather none than a false one. */
  private static Reality reality(@Nullable String tense) {
    return switch (tense == null ? "current" : tense.toLowerCase(Locale.ROOT)) {
      case "current" -> Reality.OBSERVED;
      case "archival" -> Reality.ARCHIVAL;
      case "planned", "commanded" -> Reality.UTILITY;
      case "injection" -> Reality.INJECTED;
      default -> Reality.TEST;
    };
  }

  /** As the notice says, else by its schema's path; null if neither tells. */
  private static @Nullable String mission(Members notice) {
    String told = notice.text("mission");
    String schema = notice.text("$schema");
    if (told != null || schema == null) {
      return told;
    }
    String path = schema.substring(schema.indexOf("/notices/") + "/notices/".length());
    int slash = path.indexOf('/');
    return slash < 0 ? null : path.substring(0, slash);
  }

  /** The best first: events, then ids, a bare number with its mission, then what was looked at. */
  private static List<String> names(Members notice, Members target) {
    return Stream.of(
            NoticeExtras.ids(notice, "event_name").stream(),
            target.equals(notice) ? Stream.<String>of() : Stream.ofNullable(target.id("name")),
            ids(notice).stream(),
            NoticeExtras.ids(notice, "target_name").stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /** Texts first, then bare numbers with their mission. */
  private static List<String> ids(Members notice) {
    String mission = mission(notice);
    return NoticeExtras.ids(notice, "id").stream()
        .sorted((one, other) -> Boolean.compare(isNumber(one), isNumber(other)))
        .map(id -> isNumber(id) && mission != null ? mission + " " + id : id)
        .toList();
  }

  private static boolean isNumber(String id) {
    return NUMBER.matcher(id).matches();
  }

  /** What the notice is of, and which notice of it: mission, ids, record or time of sending. */
  private static String id(Members notice, List<String> names) {
    return NoticeExtras.id(
        String.join(
            " ",
            Stream.of(
                    mission(notice),
                    names.isEmpty() ? notice.id("ref_ID") : names.getFirst(),
                    notice.text("alert_type"),
                    notice.id("record_number"),
                    notice.has("alert_datetime")
                        ? notice.text("alert_datetime")
                        : notice.text("trigger_time"))
                .filter(Objects::nonNull)
                .toList()));
  }

  /** The radius, or the longer axis of an ellipse: a third number is its angle. */
  private static @Nullable Angle error(Members of) {
    Double contained = of.number("containment_probability");
    Double radius =
        of.value("ra_dec_error") instanceof List<?> axes
            ? axes.stream()
                .limit(2)
                .filter(Number.class::isInstance)
                .map(axis -> ((Number) axis).doubleValue())
                .max(Double::compare)
                .orElse(null)
            : of.number("ra_dec_error");
    return NoticeWhere.oneSigma(radius, contained == null ? Double.valueOf(CONTAINED) : contained);
  }

  private static @Nullable String page(Members notice) {
    String archive = notice.text("data_archive_page");
    return archive == null ? notice.text("mission_page") : archive;
  }
}
