package org.tom4j.streams.survey;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
import org.tom4j.broker.Standing.Kind;
import org.tom4j.broker.Standing.Reality;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/**
 * VOEvents of whoever writes them. What GCN and gravitational-wave alerts put into Params is known;
 * of others the ivorn, place, time and role are told.
 */
public final class VoEventNotices implements Survey {
  private static final String IVO = "ivo://";

  @Override
  public String name() {
    return "VOEvent";
  }

  @Override
  public boolean wrote(Packet packet) {
    return packet.schema().startsWith("VOEvent");
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members event = new Members(packet.members());
    String ivorn = event.text("ivorn");
    if (ivorn == null) {
      throw new IllegalArgumentException("ivorn is missing");
    }
    String page = event.text("what.EventPage");
    return GenericAlert.of(
            NoticeExtras.id(ivorn),
            called(event, ivorn),
            NoticeWhere.time(event, "where.time"),
            NoticeWhere.position(event.number("where.ra"), event.number("where.dec")))
        .withPositionError(error(event))
        .withUrl(
            page == null
                ? NoticeExtras.texts(event, "references").stream().findFirst().orElse(null)
                : page)
        .withStanding(NoticeExtras.marked(standing(event, ivorn), packet))
        .withExtra("role", event.text("role"))
        .withExtra("alert type", event.text("what.AlertType"))
        .withExtra("false alarms", withUnit(event, "FAR"))
        .withExtra("significance", significance(event))
        .withExtra("classification", NoticeExtras.scores(event, "groups.Classification"))
        .withExtra("properties", NoticeExtras.scores(event, "groups.Properties"))
        .withExtra("importance", event.text("why.importance"))
        .withExtra("concepts", NoticeExtras.joined(NoticeExtras.texts(event, "why.concepts")))
        .withExtra("sky map", map(event))
        .withExtra("cites", cites(event))
        .withExtra("sent", event.text("who.date"))
        .withExtra("author", event.text("who.author_ivorn"));
  }

  /** What is cited as retracted or superseded is the same event, what is followed up another. */
  private static Standing standing(Members event, String ivorn) {
    Standing standing =
        Standing.of(kind(event))
            .as(reality(event))
            .sentAt(NoticeWhere.time(event, "who.date"))
            .ofEvent(called(event, ivorn));
    for (Members cited : event.list("citations")) {
      standing =
          isCitedAs(cited, "retraction") || isCitedAs(cited, "supersedes")
              ? standing.ofEvent(cited.text("ivorn"))
              : standing.referringTo(cited.text("ivorn"));
    }
    return standing.ofEvent(ivorn);
  }

  private static boolean isCitedAs(Members cited, String how) {
    return how.equalsIgnoreCase(cited.text("cite"));
  }

  private static Kind kind(Members event) {
    if (isRetraction(event)) {
      return Kind.RETRACTION;
    }
    boolean supersedes =
        event.list("citations").stream().anyMatch(cited -> isCitedAs(cited, "supersedes"));
    return supersedes ? Kind.UPDATE : IgwnAlerts.kind(event.text("what.AlertType"));
  }

  /** Gravitational-wave events say it by their names as well. */
  private static Reality reality(Members event) {
    String role = event.text("role");
    String superevent = event.id("what.GraceID");
    if (superevent != null && !superevent.startsWith("S")) {
      return superevent.startsWith("M")
          ? Reality.MOCK
          : superevent.startsWith("T") ? Reality.TEST : role(role, event);
    }
    return role(role, event);
  }

  private static Reality role(@Nullable String role, Members event) {
    if (anyFlag(event, "Test") || anyFlag(event, "Test_Submission")) {
      return Reality.TEST;
    }
    return switch (role == null ? "observation" : role.toLowerCase(Locale.ROOT)) {
      case "test" -> Reality.TEST;
      case "prediction" -> Reality.PREDICTED;
      case "utility" -> Reality.UTILITY;
      default -> Reality.OBSERVED;
    };
  }

  private static boolean isRetraction(Members event) {
    return "retraction".equalsIgnoreCase(event.text("what.AlertType"))
        || event.list("citations").stream().anyMatch(cited -> isCitedAs(cited, "retraction"))
        || anyFlag(event, "Retraction");
  }

  /** GCN has its flags as Params of Groups. */
  private static boolean anyFlag(Members event, String flag) {
    return event.value("groups") instanceof Map<?, ?> groups
        && groups.values().stream()
            .anyMatch(
                group -> group instanceof Map<?, ?> params && "true".equals(params.get(flag)));
  }

  /** A gravitational-wave event, else a mission's trigger, {@code Fermi 537755817}. */
  private static @Nullable String called(Members event, String ivorn) {
    String superevent = event.id("what.GraceID");
    if (superevent != null) {
      return superevent;
    }
    String trigger = event.id("what.TrigID");
    String path = ivorn.startsWith(IVO) ? ivorn.substring(IVO.length()) : ivorn;
    int slash = path.indexOf('/');
    int hash = path.indexOf('#');
    return trigger == null || slash < 0 || hash <= slash
        ? null
        : path.substring(slash + 1, hash) + " " + trigger;
  }

  /**
   * VOEvent says of an error's radius not how much it holds; it is taken as one sigma, which is
   * never too small. IceCube's is told to be the radius of 90 %.
   */
  private static @Nullable Angle error(Members event) {
    Double radius = event.number("where.error_radius");
    boolean ninety = radius != null && radius.equals(event.number("what.src_error_90"));
    return NoticeWhere.oneSigma(radius, ninety ? Double.valueOf(0.9) : null);
  }

  private static @Nullable String withUnit(Members event, String param) {
    String value = event.text("what." + param);
    String unit = event.text("units." + param);
    return value == null || unit == null ? value : value + " " + unit;
  }

  private static @Nullable String significance(Members event) {
    for (String param :
        new String[] {"Image_Signif", "Burst_Signif", "Trig_Signif", "signalness"}) {
      String told = withUnit(event, param);
      if (told != null) {
        return param.replace('_', ' ').toLowerCase(Locale.ROOT) + " " + told;
      }
    }
    return event.text("what.Significant");
  }

  /** Gravitational waves have its address in a Group that is called as its maker, Fermi in none. */
  private static @Nullable String map(Members event) {
    String told = event.text("what.HealPix_URL");
    if (told == null && event.value("groups") instanceof Map<?, ?> groups) {
      return groups.values().stream()
          .map(group -> group instanceof Map<?, ?> params ? params.get("skymap_fits") : null)
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .findFirst()
          .orElse(null);
    }
    return told;
  }

  private static @Nullable String cites(Members event) {
    return NoticeExtras.joined(
        event.list("citations").stream()
            .filter(cited -> cited.text("ivorn") != null)
            .map(cited -> cited.text("cite") + " " + cited.text("ivorn"))
            .toList());
  }
}
