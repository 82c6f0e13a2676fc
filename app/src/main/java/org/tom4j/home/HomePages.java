package org.tom4j.home;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Tonight;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.Page;

/** The first page. */
@Controller
final class HomePages {
  private static final int NEWEST = 12;
  private static final int RUNNING = 10;

  private final Tonight tonight;
  private final ModuleHost modules;

  HomePages(Tonight tonight, ModuleHost modules) {
    this.tonight = tonight;
    this.modules = modules;
  }

  @GetMapping("/")
  @Audience(Audience.Kind.READERS)
  Answer home(Viewer viewer) {
    return Page.of("home/home.jte", "Tonight", viewer.isAnonymous() ? nobody() : page(viewer));
  }

  private static HomePage nobody() {
    return new HomePage(false, List.of(), List.of(), List.of(), null);
  }

  private HomePage page(Viewer viewer) {
    Optional<String> sample =
        modules.listed().stream()
            .filter(module -> module.source() == BrokerInfo.Source.SYNTHETIC)
            .map(BrokerModule::name)
            .findFirst();
    return new HomePage(
        true,
        tonight.newest(viewer, NEWEST),
        tonight.running(viewer, RUNNING),
        modules.reports().stream().map(HomePages::health).toList(),
        sample.orElse(null));
  }

  private static HomePage.Health health(ModuleReport report) {
    return switch (report.state()) {
      case READY -> new HomePage.Health(report.name(), "good", "in use");
      case NOT_LISTED -> new HomePage.Health(report.name(), "quiet", "not listed");
      case BROKEN -> new HomePage.Health(report.name(), "bad", "cannot be used");
      case CONFLICT, OUTDATED_RUNNING_OLD ->
          new HomePage.Health(report.name(), "warn", "needs a look");
    };
  }
}
