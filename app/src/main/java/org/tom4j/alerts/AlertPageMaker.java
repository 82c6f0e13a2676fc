package org.tom4j.alerts;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.Band;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Cutout;
import org.tom4j.catalogue.CataloguedView;
import org.tom4j.catalogue.Catalogues;
import org.tom4j.neighbours.NeighboursPage;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.web.StandingChips;

/** Turns an alert into what its page shows. */
final class AlertPageMaker {
  private final RelatedAlerts related;
  private final RunStore runs;
  private final AlreadyHere alreadyHere;
  private final ModuleHost modules;
  private final Catalogues catalogues;
  private final QueryFilters filters;
  private final PacketCurves curves;
  private final AlertSkyMaps skyMaps;
  private final InstantSource clock;

  AlertPageMaker(
      RelatedAlerts related,
      RunStore runs,
      AlreadyHere alreadyHere,
      ModuleHost modules,
      Catalogues catalogues,
      QueryFilters filters,
      PacketCurves curves,
      AlertSkyMaps skyMaps,
      InstantSource clock) {
    this.related = related;
    this.runs = runs;
    this.alreadyHere = alreadyHere;
    this.modules = modules;
    this.catalogues = catalogues;
    this.filters = filters;
    this.curves = curves;
    this.skyMaps = skyMaps;
    this.clock = clock;
  }

  AlertPage make(Viewer viewer, StoredAlert alert) {
    List<QueryRun> having = runs.having(viewer, alert.id());
    PacketText.Shown packet = shown(alert);
    RelatedAlerts.Found told = related.of(viewer, alert.id());
    return new AlertPage(
        alert.id(),
        having.isEmpty() ? 0 : having.getFirst().id(),
        AlertText.name(alert.name(), alert.alertId()),
        alert.broker(),
        alert.alertId(),
        AlertText.link(alert.url()),
        StandingChips.of(alert.standing()),
        AlertText.button(alert.standing()),
        facts(alert),
        extras(alert),
        alreadyHere.near(viewer, alert, Tied.NEAR),
        RelatedPanelMaker.of(told),
        catalogues.at(alert.placeAmongStars()).stream().map(CataloguedView::of).toList(),
        neighbours(alert),
        alert.solarSystem(),
        having.stream()
            .map(run ->
                new AlertPage.Near(
                    "/alerts/run/" + run.id() + "/",
                    run.title(),
                    AlertText.time(run.started()) + " UTC"))
            .toList(),
        filters.ofAlert(viewer, alert.broker(), alert.id()),
        can(alert, Ability.SINGLE_ALERTS),
        skyMaps.panel(MappedAlerts.mapped(alert), AlertEvent.of(told)),
        can(alert, Ability.CUTOUTS) ? pictures(alert.id()) : List.of(),
        curves.of(viewer, alert),
        packet.text(),
        packet.cut(),
        alert.raw().received() ? "received" : "rendered",
        origin(alert));
  }

  private static String neighbours(StoredAlert alert) {
    SkyPosition here = alert.position();
    return here == null || alert.solarSystem() ? "" : NeighboursPage.path(here);
  }

  /** The packet as text, read by its module if it is not text itself. */
  private PacketText.Shown shown(StoredAlert alert) {
    Packet packet = alert.raw().packet();
    if (PacketText.isText(packet.type())) {
      return PacketText.of(packet.bytes(), packet.type());
    }
    try {
      return modules
          .find(alert.broker())
          .map(module -> PacketText.of(module.readable(packet), "application/json"))
          .orElseGet(() -> PacketText.unread(packet, "its module is not in use"));
    } catch (ModuleFailure unable) {
      return PacketText.unread(packet, String.valueOf(unable.getMessage()));
    }
  }

  private boolean can(StoredAlert alert, Ability ability) {
    return modules
        .find(alert.broker())
        .filter(module -> module.abilities().contains(ability))
        .isPresent();
  }

  private static List<AlertPage.Picture> pictures(long id) {
    return Arrays.stream(Cutout.Kind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .map(kind -> new AlertPage.Picture(kind, "/alerts/alert/" + id + "/cutout/" + kind + "/"))
        .toList();
  }

  private List<AlertPage.Fact> facts(StoredAlert alert) {
    List<AlertPage.Fact> facts = new ArrayList<>();
    facts.add(fact("Name", alert.name(), "", "", true));
    facts.add(fact("Alert id", alert.alertId(), "", "as " + alert.broker() + " calls it", true));
    facts.add(
        fact(
            "Observed",
            AlertText.time(alert.observed()),
            "UTC",
            AlertText.timeDetail(alert.observed(), clock.instant()),
            false));
    SkyPosition position = alert.position();
    if (position != null) {
      facts.add(fact("RA", position.raDecimal(), "°, ICRS", position.raSexagesimal(), true));
      facts.add(fact("Dec", position.decDecimal(), "°, ICRS", position.decSexagesimal(), true));
    }
    facts.add(
        fact("Position error", AlertText.error(alert.positionError()), "″", "one sigma", false));
    if (alert.solarSystem()) {
      facts.add(
          fact(
              "Moves",
              "through the solar system",
              "",
              "its position is that of the time of observation",
              false));
    }
    facts.add(fact("Magnitude", magnitude(alert), band(alert), kind(alert), false));
    facts.add(
        fact(
            "Score",
            AlertText.score(alert.score()),
            "",
            alert.scoreName() == null ? "" : "called " + alert.scoreName(),
            false));
    if (alert.restrictedTo() != null) {
      facts.add(
          fact(
              "Restricted to",
              alert.restrictedTo(),
              "",
              "by its survey's rules: shown to members of this group alone",
              false));
    }
    facts.add(fact("Address", alert.url(), "", "as the broker wrote it", false));
    return facts;
  }

  private static List<AlertPage.Fact> extras(StoredAlert alert) {
    List<AlertPage.Fact> extras = new ArrayList<>();
    alert.aliases().forEach(alias -> extras.add(fact("Also called", alias, "", "", true)));
    alert.extras().forEach((key, value) -> extras.add(fact(key, value, "", "", false)));
    return extras;
  }

  private static AlertPage.Fact fact(
      String label, @Nullable String value, String unit, String source, boolean copy) {
    return new AlertPage.Fact(label, Objects.requireNonNullElse(value, ""), unit, source, copy);
  }

  private static String magnitude(StoredAlert alert) {
    String value = AlertText.magnitude(alert.mag(), alert.magKind());
    return alert.magError() == null || value.isEmpty()
        ? value
        : value + String.format(Locale.ROOT, " ± %.3f", alert.magError());
  }

  private static String band(StoredAlert alert) {
    String band = alert.band() == null ? "" : Band.of(alert.band()).label();
    String system = alert.magSystem();
    return system == null || system.equals("UNKNOWN")
        ? band
        : (band + " " + (system.equals("VEGA") ? "Vega" : system)).strip();
  }

  private static String kind(StoredAlert alert) {
    return switch (alert.magKind()) {
      case "DIFFERENCE" -> "on the difference image";
      case "NEGATIVE_DIFFERENCE" -> "on the difference image, fainter than the reference";
      case "TOTAL" -> "of the whole source";
      case "LIMIT" -> "not seen: fainter than this";
      case null, default -> "";
    };
  }

  private static String origin(StoredAlert alert) {
    String when =
        "%s, retrieved %s UTC by module version %s."
            .formatted(
                alert.broker(), AlertText.time(alert.retrieved()), alert.raw().moduleVersion());
    return alert.raw().received()
        ? "These are the bytes as received from " + when
        : "The module handed on an object of its own; this is it, written as JSON. From " + when;
  }
}
