package org.tom4j.skymaps;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.AlertEvent;
import org.tom4j.alerts.AlertText;
import org.tom4j.alerts.Overtaken;
import org.tom4j.broker.Standing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a map stands among the notices of its event: whether another one counts instead.
 *
 * @param event of the map's alert
 * @param maps of its notices, by the number of their alerts
 */
record EventStanding(AlertEvent event, Map<Long, NoticeMap> maps) {

  /** The newest map of the event, if it is newer than this one. */
  Optional<AlertEvent.Notice> newer() {
    return event.notices().stream()
        .filter(notice -> notice.later() && map(notice).mapped())
        .findFirst();
  }

  /** That there is a newer map; null: there is none, or the event was taken back. */
  @Nullable Overtaken newerMap() {
    return event.takenBack() != null
        ? null
        : newer()
            .map(newest ->
                new Overtaken(
                    "warn",
                    "A newer map",
                    "of this event was sent:",
                    path(newest.alert()),
                    AlertText.time(newest.time()) + " UTC, " + newest.broker()))
            .orElse(null);
  }

  /** That the event was taken back, else that there is a newer map; null: the map counts. */
  @Nullable Overtaken overtaken() {
    Overtaken takenBack = event.takenBack();
    return takenBack != null ? takenBack : newerMap();
  }

  /** All notices, if there are others. */
  List<SkyMapPage.NoticeLine> lines() {
    return event.notices().size() < 2
        ? List.of()
        : event.notices().stream().map(this::line).toList();
  }

  private SkyMapPage.NoticeLine line(AlertEvent.Notice notice) {
    NoticeMap map = map(notice);
    return new SkyMapPage.NoticeLine(
        map.mapped() ? path(notice.alert()) : "/alerts/alert/" + notice.alert() + "/",
        type(notice.kind(), map.extras()),
        AlertText.time(notice.time()),
        notice.broker(),
        map.areaNinety() == null ? "" : SkyMapFacts.area(map.areaNinety()),
        notice.itself());
  }

  private NoticeMap map(AlertEvent.Notice notice) {
    return maps.getOrDefault(notice.alert(), NoticeMap.NONE);
  }

  static String path(long alert) {
    return "/alerts/alert/" + alert + "/skymap/";
  }

  /** In the notice's own word, else by what it does to the event. */
  private static String type(Standing.Kind kind, String extras) {
    String told = "";
    try {
      told =
          extras.isEmpty()
              ? ""
              : JsonMapper.shared().readTree(extras).path("extras").path("alert type").asString("");
    } catch (JacksonException unreadable) {
      told = "";
    }
    return (told.isEmpty() ? kind == Standing.Kind.NEWS ? "notice" : kind.name() : told)
        .toLowerCase(Locale.ROOT);
  }
}
