package org.tom4j.skymaps;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AlertText;
import org.tom4j.alerts.MappedAlerts;
import org.tom4j.astro.Band;
import org.tom4j.web.Answer;
import org.tom4j.web.Crumb;
import org.tom4j.web.Page;

/** Which of the alerts that came last lie inside of a sky map, after its event. */
@Controller
final class AlertsInsidePages {
  /** What fades with such an event is gone by then. */
  private static final Duration AFTER = Duration.ofDays(14);

  private final SkyMaps maps;
  private final AlertsInsideFinder finder;

  AlertsInsidePages(SkyMaps maps, AlertsInsideFinder finder) {
    this.maps = maps;
    this.finder = finder;
  }

  @GetMapping("/alerts/alert/{id}/skymap/alerts/")
  Answer alerts(Viewer viewer, @PathVariable long id) {
    SkyMaps.Seen seen = SkyMapPages.seen(maps, viewer, id);
    SkyMap map = SkyMapPages.read(seen).map();
    Instant from = from(viewer, seen.alert());
    AlertsInsideFinder.Found found = finder.find(viewer, map, map.ninety(), from, from.plus(AFTER));
    String title = "Alerts inside of the sky map of " + seen.alert().title();
    return Page.of(
        "skymaps/alerts.jte",
        title,
        new AlertsInsidePage(
            title,
            List.of(
                new Crumb("Alerts", "/alerts/query/list/"),
                new Crumb(seen.alert().title(), "/alerts/alert/" + id + "/"),
                new Crumb("Sky map", EventStanding.path(id))),
            words(from, found),
            found.lines().stream().map(line -> line(map, line)).toList()));
  }

  private Instant from(Viewer viewer, MappedAlerts.Mapped alert) {
    Instant observed = alert.observed();
    if (observed != null) {
      return observed;
    }
    Instant sent = maps.sent(viewer, alert.id());
    return Objects.requireNonNullElse(sent, alert.stored());
  }

  private static String words(Instant from, AlertsInsideFinder.Found found) {
    return String.format(
        Locale.ROOT,
        "In the 90 %% region, observed from %s UTC until 14 days later; the newest first. The %,d"
            + " alerts that were stored last were looked at%s.",
        AlertText.time(from),
        found.lookedAt(),
        found.lines().size() == AlertsInsideFinder.MOST_SHOWN
            ? ", of which " + AlertsInsideFinder.MOST_SHOWN + " are shown"
            : "");
  }

  private static AlertsInsidePage.Line line(SkyMap map, AlertsInsideFinder.Line line) {
    return new AlertsInsidePage.Line(
        "/alerts/alert/" + line.id() + "/",
        line.name() == null ? line.alertId() : line.name(),
        line.broker(),
        AlertText.time(line.observed()),
        SkyMapFacts.level(line.level()),
        line.level() <= map.half().limit(),
        line.position().raDecimal(),
        line.position().decDecimal(),
        AlertText.magnitude(line.mag(), line.magKind()),
        Objects.requireNonNullElse(line.band(), ""),
        line.band() == null ? "" : Band.of(line.band()).label());
  }
}
