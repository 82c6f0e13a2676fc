package org.tom4j.skymaps;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How a map stands among the notices of its event: whether another one counts instead. */
final class EventStanding {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private EventStanding() {}

  /** The notice that takes the event back. */
  static Optional<EventNotice> retraction(List<EventNotice> notices) {
    return notices.stream().filter(EventNotice::retracted).findFirst();
  }

  /** The newest map of the event, if it is newer than this one. */
  static Optional<EventNotice> newer(List<EventNotice> notices, KeptNotice of) {
    return notices.stream()
        .filter(notice -> notice.mapped() && notice.sent().isAfter(of.sent()))
        .findFirst();
  }

  static SkyMapPage.Standing of(List<EventNotice> notices, KeptNotice of) {
    Optional<EventNotice> retraction = retraction(notices);
    if (retraction.isPresent()) {
      return new SkyMapPage.Standing(
          "bad",
          "The event was taken back by a notice of " + time(retraction.get().sent()) + " UTC.",
          "/alerts/alert/" + retraction.get().alert() + "/",
          "That notice");
    }
    return newer(notices, of)
        .map(newest ->
            new SkyMapPage.Standing(
                "warn",
                "A newer map of this event was sent at " + time(newest.sent()) + " UTC.",
                path(newest.alert()),
                "The newest map"))
        .orElse(new SkyMapPage.Standing("", "", "", ""));
  }

  static List<SkyMapPage.NoticeLine> lines(List<EventNotice> notices, KeptNotice of) {
    return notices.stream()
        .map(notice ->
            new SkyMapPage.NoticeLine(
                notice.mapped() ? path(notice.alert()) : "/alerts/alert/" + notice.alert() + "/",
                type(notice),
                time(notice.sent()),
                notice.broker(),
                notice.areaNinety() == null ? "" : SkyMapFacts.area(notice.areaNinety()),
                notice.alert() == of.alert()))
        .toList();
  }

  static String path(long alert) {
    return "/alerts/alert/" + alert + "/skymap/";
  }

  private static String type(EventNotice notice) {
    String told = "";
    try {
      told =
          notice.extras().isEmpty()
              ? ""
              : JsonMapper.shared()
                  .readTree(notice.extras())
                  .path("extras")
                  .path("alert type")
                  .asString("");
    } catch (JacksonException unreadable) {
      told = "";
    }
    return told.isEmpty()
        ? notice.retracted() ? "retraction" : "notice"
        : told.toLowerCase(Locale.ROOT);
  }

  static String time(Instant at) {
    return TIME.format(at);
  }
}
