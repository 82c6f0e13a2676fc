package org.tom4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryConsole;
import org.tom4j.schedules.ScheduleConsole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tom query list}: everybody's saved queries, the newest first. */
@Command(
    name = "list",
    description = "List the saved queries, the newest first.",
    mixinStandardHelpOptions = true)
final class QueryListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Option(names = "--json", description = "As a JSON array.")
  private boolean json;

  QueryListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<QueryConsole.Saved> saved;
    Map<Long, String> next;
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      saved = tom.part(QueryConsole.class).saved(Viewer.CONSOLE);
      next = tom.part(ScheduleConsole.class).next();
    }
    if (json) {
      surroundings
          .out()
          .println(
              Json.text(saved.stream().map(query -> json(query, next.get(query.id()))).toList()));
      return 0;
    }
    TextTable table = new TextTable("ID", "NAME", "BROKER", "LAST RUN", "NEXT", "ASKS");
    for (QueryConsole.Saved query : saved) {
      table.add(
          Long.toString(query.id()),
          query.name(),
          query.broker(),
          query.lastRun() == null ? "never" : RowFormat.time(query.lastRun()),
          next.getOrDefault(query.id(), ""),
          query.parameters());
    }
    table.print(surroundings.out());
    if (saved.isEmpty()) {
      surroundings.err().println("No query is saved yet; the page of alerts saves one.");
    }
    return 0;
  }

  private static Map<String, @Nullable Object> json(
      QueryConsole.Saved query, @Nullable String next) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", query.id());
    json.put("name", query.name());
    json.put("broker", query.broker());
    json.put("parameters", Json.read(query.parameters()));
    json.put("created", query.created().toString());
    json.put("last_run", query.lastRun() == null ? null : query.lastRun().toString());
    json.put("next", next);
    return json;
  }
}
