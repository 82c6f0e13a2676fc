package org.tom4j.home;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Tonight;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.health.Health;
import org.tom4j.health.ModuleHealth;
import org.tom4j.modules.ModuleLook;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.targets.TakenBackFinder;
import org.tom4j.targets.Targets;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.Page;

/** The first page. */
@Controller
final class HomePages {
  private static final int NEWEST = 12;
  private static final int RUNNING = 10;
  private static final Duration LATELY = Duration.ofDays(7);

  private final Tonight tonight;
  private final Targets targets;
  private final TakenBackFinder takenBack;
  private final ModuleHost modules;
  private final Health health;
  private final InstantSource clock;

  HomePages(
      Tonight tonight,
      Targets targets,
      TakenBackFinder takenBack,
      ModuleHost modules,
      Health health,
      InstantSource clock) {
    this.tonight = tonight;
    this.targets = targets;
    this.takenBack = takenBack;
    this.modules = modules;
    this.health = health;
    this.clock = clock;
  }

  @GetMapping("/")
  @Audience(Audience.Kind.READERS)
  Answer home(Viewer viewer) {
    return Page.of("home/home.jte", "Tonight", viewer.isAnonymous() ? nobody() : page(viewer));
  }

  private static HomePage nobody() {
    return new HomePage(false, false, List.of(), List.of(), List.of(), List.of(), null);
  }

  private HomePage page(Viewer viewer) {
    Optional<String> sample =
        modules.listed().stream()
            .filter(module -> module.source() == BrokerInfo.Source.SYNTHETIC)
            .map(BrokerModule::name)
            .findFirst();
    return new HomePage(
        true,
        !targets.any(viewer),
        takenBack.since(viewer, clock.instant().minus(LATELY)),
        tonight.newest(viewer, NEWEST),
        tonight.running(viewer, RUNNING),
        modules(),
        sample.orElse(null));
  }

  private List<HomePage.Module> modules() {
    Map<String, ModuleHealth> known = health.all();
    return modules.reports().stream()
        .filter(report -> known.containsKey(report.name()) || !isStream(report))
        .map(report -> {
          ModuleHealth how = known.getOrDefault(report.name(), ModuleHealth.UNKNOWN);
          return new HomePage.Module(report.name(), ModuleLook.of(report, how, clock.instant()));
        })
        .toList();
  }

  /** Streams are known without anybody's wish: one that nobody has listened to is no news. */
  private boolean isStream(ModuleReport report) {
    return modules
        .find(report.name())
        .filter(module -> module.source() == BrokerInfo.Source.STREAM)
        .isPresent();
  }
}
