package org.tom4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerInfo.Source;
import org.tom4j.modules.MissingSettings;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleProblem;
import org.tom4j.runtime.modules.ModuleReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tom broker list}: every module that is found, usable or not. */
@Command(
    name = "list",
    description = "List the modules that are found, and what is wrong with them.",
    mixinStandardHelpOptions = true)
final class BrokerListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Option(names = "--json", description = "As a JSON array.")
  private boolean json;

  BrokerListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<Listed> reports;
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      ModuleHost host = tom.part(ModuleHost.class);
      reports = host.reports().stream().map(report -> Listed.of(report, host)).toList();
    }
    if (json) {
      surroundings.out().println(Json.text(reports.stream().map(BrokerListCommand::json).toList()));
      return 0;
    }
    TextTable table = new TextTable("NAME", "VERSION", "STATE", "FROM");
    for (Listed each : reports) {
      ModuleReport report = each.report();
      table.add(
          report.name(),
          Objects.requireNonNullElse(report.version(), "-"),
          each.words(),
          report.origin());
    }
    table.print(surroundings.out());
    for (Listed each : reports) {
      for (ModuleProblem problem : each.report().problems()) {
        surroundings.err().println(each.report().name() + ": " + problem);
      }
    }
    return 0;
  }

  /**
   * A module.
   *
   * @param stream whether it is listened to rather than asked
   * @param missing settings that it needs and that are not set
   */
  private record Listed(ModuleReport report, boolean stream, List<String> missing) {
    static Listed of(ModuleReport report, ModuleHost host) {
      return host.service(report.name())
          .map(module ->
              new Listed(report, module.source() == Source.STREAM, MissingSettings.of(module)))
          .orElse(new Listed(report, false, List.of()));
    }

    String words() {
      return state(report)
          + (report.tellsAlerts() ? "" : ", no alerts")
          + (stream ? ", stream" : "")
          + (!stream || missing.isEmpty() ? "" : ", needs an account");
    }
  }

  private static String state(ModuleReport report) {
    return report.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, @Nullable Object> json(Listed each) {
    ModuleReport report = each.report();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", report.name());
    json.put("version", report.version());
    json.put("state", state(report));
    json.put("tells_alerts", report.tellsAlerts());
    json.put("stream", each.stream());
    json.put("missing_settings", each.missing());
    json.put("origin", report.origin());
    json.put("problems", report.problems().stream().map(ModuleProblem::toString).toList());
    return json;
  }
}
