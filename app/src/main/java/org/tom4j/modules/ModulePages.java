package org.tom4j.modules;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tom4j.health.Health;
import org.tom4j.health.ModuleHealth;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.runtime.modules.ServiceModule;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;

/** How each module does. */
@Controller
final class ModulePages {
  private final ModuleHost host;
  private final Health health;
  private final InstantSource clock;

  ModulePages(ModuleHost host, Health health, InstantSource clock) {
    this.host = host;
    this.health = health;
    this.clock = clock;
  }

  @GetMapping("/modules/")
  Answer list() {
    Map<String, ModuleHealth> known = health.all();
    List<ModulesPage.Line> lines =
        host.reports().stream()
            .map(report -> line(report, known.getOrDefault(report.name(), ModuleHealth.UNKNOWN)))
            .toList();
    return Page.of("modules/list.jte", "Modules", new ModulesPage(lines));
  }

  /** The page of the docs that goes through a module step by step, as the text that it is. */
  @GetMapping("/modules/write-a-broker.md")
  ResponseEntity<Resource> writeABroker() {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(new ClassPathResource("docs/write-a-broker.md"));
  }

  private ModulesPage.Line line(ModuleReport report, ModuleHealth how) {
    Optional<ServiceModule> module = host.service(report.name());
    boolean settings = module.filter(each -> !each.settings().isEmpty()).isPresent();
    ModuleLook look = ModuleLook.of(report, how, clock.instant());
    return new ModulesPage.Line(
        report.name(),
        SetModules.modulePath(report.name()),
        report.tellsAlerts(),
        settings ? SetModules.path(report.name()) : null,
        module.map(each -> String.join(", ", MissingSettings.of(each))).orElse(""),
        report.origin(),
        Objects.requireNonNullElse(report.version(), ""),
        look.look(),
        look.word(),
        report.problems().stream().map(Object::toString).toList(),
        how.drifted().stream().flatMap(kind -> kind.alarms().stream()).toList(),
        ModuleTimes.text(how.lastSuccess()),
        ModuleTimes.text(how.lastFailure()),
        Objects.requireNonNullElse(how.failureWords(), ""),
        report.leftBehindThreads());
  }
}
