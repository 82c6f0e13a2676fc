package org.tom4j.modules;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.catalogue.CatalogueStandings;
import org.tom4j.health.AnswerKind;
import org.tom4j.health.FetchFigures;
import org.tom4j.health.FetchFigures.Spread;
import org.tom4j.health.Health;
import org.tom4j.health.ModuleHealth;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.web.Crumb;

/** Makes the page of one module. */
final class ModulePageMaker {
  private final ModuleHost host;
  private final Health health;
  private final CatalogueStandings catalogues;
  private final InstantSource clock;

  ModulePageMaker(
      ModuleHost host, Health health, CatalogueStandings catalogues, InstantSource clock) {
    this.host = host;
    this.health = health;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /**
   * Empty if no module of this name was found.
   *
   * @param packets whether the reader may see what a service sent
   */
  Optional<ModulePage> make(String name, boolean packets) {
    return host.reports().stream()
        .filter(report -> report.name().equals(name))
        .findFirst()
        .map(report -> page(report, packets));
  }

  private ModulePage page(ModuleReport report, boolean packets) {
    @Nullable ServiceModule module =
        report.version() == null ? null : host.service(report.name()).orElse(null);
    ModuleHealth how = health.all().getOrDefault(report.name(), ModuleHealth.UNKNOWN);
    ModuleLook look = ModuleLook.of(report, how, clock.instant());
    FetchFigures figures = health.figures(report.name());
    return new ModulePage(
        report.name(),
        module == null ? "" : requireNonNullElse(module.description(), ""),
        List.of(new Crumb("Modules", "/modules/")),
        look.look(),
        look.word(),
        requireNonNullElse(report.version(), ""),
        report.origin(),
        module == null || module.homepage() == null ? "" : module.homepage().toString(),
        module == null || module.settings().isEmpty() ? "" : SetModules.path(report.name()),
        module == null || !report.tellsAlerts() ? "" : SetModules.askPath(report.name()),
        module == null ? List.of() : can(report, module),
        report.problems().stream().map(Object::toString).toList(),
        module == null ? null : catalogues.of(module),
        ModuleTimes.text(how.lastSuccess()),
        ModuleTimes.text(how.lastFailure()),
        requireNonNullElse(how.failureWords(), ""),
        figures.days(),
        endings(figures.endings()),
        words(figures.firstAnswer()),
        words(figures.took()),
        requireNonNullElse(figures.rateLeft(), ""),
        health.answers(report.name()).stream()
            .map(kind -> answers(report.name(), kind, packets))
            .toList());
  }

  private static List<String> can(ModuleReport report, ServiceModule module) {
    List<String> can = new ArrayList<>();
    if (report.tellsAlerts()) {
      can.add("alerts by query");
    }
    for (Ability ability : Ability.values()) {
      if (module.abilities().contains(ability)) {
        can.add(
            switch (ability) {
              case SINGLE_ALERTS -> "one alert by its id";
              case LIGHT_CURVES -> "light curves of alerts";
              case OBJECT_PHOTOMETRY -> "photometry by name";
              case CUTOUTS -> "cut-outs";
              case ORBITS -> "orbits of what moves";
              case PHOTOMETRY_REQUESTS -> "forced photometry on request";
              case SUGGESTIONS -> "what can be typed into its form";
              case NAMES -> "names: what is called so";
              case CONE_SEARCH -> "what its catalogues have near a place";
              case QUESTIONS -> "questions to all brokers at once";
              case OBJECT_CATALOGUE -> "its whole list, kept here";
              case RESUME -> "streams that go on where they were left";
              case SHARED_STREAM -> "streams that several processes share";
              case CONNECTION_TEST -> "a test of its settings";
            });
      }
    }
    return can;
  }

  private static List<ModulePage.Ending> endings(Map<String, Long> endings) {
    return endings.entrySet().stream()
        .map(each ->
            new ModulePage.Ending(
                word(each.getKey()), String.format(Locale.ROOT, "%,d", each.getValue())))
        .toList();
  }

  private static String word(String outcome) {
    return switch (outcome) {
      case "COMPLETE" -> "Came to its end";
      case "LIMITED" -> "Reached a limit of this TOM";
      case "STOPPED" -> "Stopped by a person";
      case "UNAVAILABLE" -> "Failed: not reached, or silent";
      case "ERROR_ANSWER" -> "Failed: the service is in trouble";
      case "RATE_LIMITED" -> "Failed: too many questions";
      case "REFUSED" -> "Failed: the question was refused";
      case "NOT_CONFIGURED" -> "Failed: a setting is missing or wrong";
      case "MALFORMED" -> "Failed: the answer could not be read";
      case "MODULE_BUG" -> "Failed: a bug of the module";
      default -> outcome;
    };
  }

  private static String words(@Nullable Spread spread) {
    return spread == null
        ? ""
        : "%s in the middle, %s at worst, of the last %d"
            .formatted(seconds(spread.median()), seconds(spread.worst()), spread.of());
  }

  private static String seconds(Duration time) {
    double seconds = time.toNanos() / 1e9;
    return String.format(Locale.ROOT, seconds < 1 ? "%.2f s" : "%.1f s", seconds);
  }

  private ModulePage.Answers answers(String module, AnswerKind kind, boolean packets) {
    return new ModulePage.Answers(
        kind.kind(),
        String.format(Locale.ROOT, "%,d", kind.seen()),
        ModuleTimes.text(kind.since()),
        ModuleTimes.text(kind.last()),
        ModuleTimes.text(kind.driftedSince()),
        kind.alarms(),
        kind.driftedSince() == null || !packets
            ? ""
            : health
                .packet(module, kind.id())
                .map(packet -> new String(packet, StandardCharsets.UTF_8))
                .orElse(""),
        SetModules.acceptPath(module, kind.id()),
        kind.changes().stream()
            .map(change -> ModuleTimes.text(change.at()) + " " + change.words())
            .toList(),
        kind.acceptedAt() == null
            ? ""
            : ModuleTimes.text(kind.acceptedAt())
                + " by "
                + requireNonNullElse(kind.acceptedBy(), "the console"));
  }
}
