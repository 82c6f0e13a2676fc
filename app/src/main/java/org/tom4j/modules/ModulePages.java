package org.tom4j.modules;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.runtime.modules.SettingField;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;

/** How each module does. */
@Controller
final class ModulePages {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ModuleHost host;
  private final InstantSource clock;

  ModulePages(ModuleHost host, InstantSource clock) {
    this.host = host;
    this.clock = clock;
  }

  @GetMapping("/modules/")
  Answer list() {
    List<ModulesPage.Line> lines = host.reports().stream().map(this::line).toList();
    return Page.of("modules/list.jte", "Modules", new ModulesPage(lines));
  }

  /** The page of the docs that goes through a module step by step, as the text that it is. */
  @GetMapping("/modules/write-a-broker.md")
  ResponseEntity<Resource> writeABroker() {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(new ClassPathResource("docs/write-a-broker.md"));
  }

  private ModulesPage.Line line(ModuleReport report) {
    List<SettingField> settings =
        host.find(report.name()).map(BrokerModule::settings).orElse(List.of());
    ModuleLook look = ModuleLook.of(report, clock.instant());
    return new ModulesPage.Line(
        report.name(),
        settings.isEmpty() ? null : SetModules.path(report.name()),
        missing(settings),
        report.origin(),
        Objects.requireNonNullElse(report.version(), ""),
        look.look(),
        look.word(),
        report.problems().stream().map(Object::toString).toList(),
        time(report.lastSuccess()),
        time(report.lastFailure()),
        Objects.requireNonNullElse(report.lastFailureWords(), ""),
        report.leftBehindThreads());
  }

  private static String missing(List<SettingField> settings) {
    return settings.stream()
        .filter(setting -> setting.required() && !setting.isSet())
        .map(SettingField::label)
        .collect(Collectors.joining(", "));
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "" : SECONDS.format(time);
  }
}
