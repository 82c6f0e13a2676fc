package org.tom4j.modules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleReport;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;

/** How each module does. */
@Controller
final class ModulePages {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ModuleHost host;

  ModulePages(ModuleHost host) {
    this.host = host;
  }

  @GetMapping("/modules/")
  Answer list() {
    List<ModulesPage.Line> lines = host.reports().stream().map(ModulePages::line).toList();
    return Page.of("modules/list.jte", "Modules", new ModulesPage(lines));
  }

  private static ModulesPage.Line line(ModuleReport report) {
    return new ModulesPage.Line(
        report.name(),
        report.origin(),
        Objects.requireNonNullElse(report.version(), ""),
        look(report),
        word(report.state()),
        report.problems().stream().map(Object::toString).toList(),
        time(report.lastSuccess()),
        time(report.lastFailure()),
        Objects.requireNonNullElse(report.lastFailureWords(), ""),
        report.leftBehindThreads());
  }

  private static String look(ModuleReport report) {
    return switch (report.state()) {
      case READY -> report.leftBehindThreads().isEmpty() ? "good" : "warn";
      case BROKEN -> "bad";
      case CONFLICT, OUTDATED_RUNNING_OLD -> "warn";
      case NOT_LISTED -> "quiet";
    };
  }

  private static String word(ModuleReport.State state) {
    return switch (state) {
      case READY -> "in use";
      case BROKEN -> "cannot be used";
      case CONFLICT -> "another has its name";
      case NOT_LISTED -> "found, not listed";
      case OUTDATED_RUNNING_OLD -> "the version before is in use";
    };
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "" : SECONDS.format(time);
  }
}
