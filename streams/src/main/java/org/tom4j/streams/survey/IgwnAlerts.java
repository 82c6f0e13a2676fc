package org.tom4j.streams.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;
import org.tom4j.broker.Standing.Kind;
import org.tom4j.broker.Standing.Reality;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/**
 * Gravitational waves as LIGO, Virgo and KAGRA tell of them in JSON: no position, only a sky map; a
 * retraction has no event. SCiMMA passes them on as a list of one.
 */
public final class IgwnAlerts implements Survey {

  @Override
  public String name() {
    return "IGWN";
  }

  @Override
  public boolean wrote(Packet packet) {
    Members alert = alone(packet);
    return alert.id("superevent_id") != null
        && alert.text("alert_type") != null
        && alert.map().containsKey("event");
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members alert = alone(packet);
    String superevent = alert.id("superevent_id");
    if (superevent == null) {
      throw new IllegalArgumentException("superevent_id is missing");
    }
    String type = String.valueOf(alert.text("alert_type"));
    String sent = alert.text("time_created");
    return GenericAlert.of(
            NoticeExtras.id(superevent + " " + type + (sent == null ? "" : " " + sent)),
            superevent,
            NoticeWhere.time(alert, "event.time", "time_created"),
            null)
        .withUrl(alert.text("urls.gracedb"))
        .withStanding(
            NoticeExtras.marked(
                Standing.of(kind(type))
                    .as(reality(superevent))
                    .sentAt(NoticeWhere.time(alert, "time_created"))
                    .ofEvent(superevent),
                packet))
        .withExtra("alert type", type)
        .withExtra("false alarms, Hz", alert.text("event.far"))
        .withExtra("significant", alert.text("event.significant"))
        .withExtra("classification", NoticeExtras.scores(alert, "event.classification"))
        .withExtra("properties", NoticeExtras.scores(alert, "event.properties"))
        .withExtra("group", alert.text("event.group"))
        .withExtra("pipeline", alert.text("event.pipeline"))
        .withExtra("search", alert.text("event.search"))
        .withExtra(
            "instruments", NoticeExtras.joined(NoticeExtras.texts(alert, "event.instruments")))
        .withExtra("sky map", alert.has("event.skymap") ? "in the packet" : null)
        .withExtra("sent", sent);
  }

  /** An early warning, a preliminary and an initial notice tell of it, each by itself. */
  static Kind kind(@Nullable String type) {
    return switch (type == null ? "" : type.strip().toLowerCase(Locale.ROOT)) {
      case "retraction" -> Kind.RETRACTION;
      case "update" -> Kind.UPDATE;
      default -> Kind.NEWS;
    };
  }

  /**
   * {@code S260101ab} is of the sky, {@code MS…} a mock event; {@code TS…} and others are tests.
   */
  static Reality reality(String superevent) {
    return superevent.startsWith("S")
        ? Reality.OBSERVED
        : superevent.startsWith("M") ? Reality.MOCK : Reality.TEST;
  }

  @SuppressWarnings("unchecked") // a packet's maps have names for keys
  private static Members alone(Packet packet) {
    return packet.members().get("elements") instanceof List<?> list
            && list.size() == 1
            && list.getFirst() instanceof Map<?, ?> only
        ? new Members((Map<String, @Nullable Object>) only)
        : new Members(packet.members());
  }
}
