package org.tom4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.lists.ListConsole;
import org.tom4j.people.People;
import org.tom4j.targets.ListName;
import org.tom4j.targets.ListedTargets;
import org.tom4j.targets.Target;
import org.tom4j.targets.Targets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tom target list}: the lists of targets, what is on one, and changing that. */
@Command(
    name = "list",
    description = {
      "Show the lists of targets; of one list its targets.",
      "With --add and --remove targets are put on it and taken off; what is not there yet is made."
    },
    mixinStandardHelpOptions = true)
final class TargetListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(arity = "0..1", paramLabel = "NAME|ID", description = "A list.")
  private @Nullable String wanted;

  @Option(names = "--add", paramLabel = "TARGET", description = "Put this target on the list.")
  private List<String> add = new ArrayList<>();

  @Option(names = "--remove", paramLabel = "TARGET", description = "Take this target off the list.")
  private List<String> remove = new ArrayList<>();

  @Option(
      names = "--as",
      paramLabel = "PERSON",
      description = "Who does it, and owns a list that is made; otherwise nobody: admins see it.")
  private @Nullable String person;

  @Option(names = "--json", description = "As a JSON array.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  TargetListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    boolean change = !add.isEmpty() || !remove.isEmpty();
    if (change && wanted == null) {
      throw new ParameterException(spec.commandLine(), "Name the list that is to be changed.");
    }
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      People people = tom.part(People.class);
      Viewer viewer = person == null ? Viewer.CONSOLE : people.viewer(people.named(person).id());
      ListConsole console = tom.part(ListConsole.class);
      String named = wanted;
      if (named == null) {
        tell(console.lists(viewer));
      } else if (change) {
        String done = change(console, tom.part(Targets.class), viewer, named);
        surroundings.err().println(PlainText.of(done));
      } else {
        ListName list = console.find(viewer, named).orElseThrow(() -> unknown(named));
        tell(tom.part(ListedTargets.class), viewer, list);
      }
      return CommandLine.ExitCode.OK;
    } catch (IllegalArgumentException wrong) {
      throw new CommandFailure(PlainText.of(wrong.getMessage()));
    }
  }

  private String change(ListConsole console, Targets targets, Viewer viewer, String list) {
    List<Long> adding = numbers(targets, viewer, add);
    List<Long> removing = numbers(targets, viewer, remove);
    Optional<ListName> there = console.find(viewer, list);
    if (there.isEmpty() && (add.isEmpty() || list.matches("[0-9]+"))) {
      throw unknown(list);
    }
    ListName changed = there.orElseGet(() -> console.make(viewer, list));
    return console.change(viewer, changed, adding, removing);
  }

  private static List<Long> numbers(Targets targets, Viewer viewer, List<String> names) {
    return names.stream()
        .map(name -> TargetRefreshCommand.named(targets, viewer, name).id())
        .distinct()
        .toList();
  }

  private static CommandFailure unknown(String list) {
    return new CommandFailure(
        PlainText.of(
            "No list of targets is called '" + list + "': tom target list shows those there are."));
  }

  private void tell(List<ListConsole.Line> lists) {
    TextTable table = new TextTable("ID", "LIST", "TARGETS", "OWNER", "SEEN BY");
    List<Map<String, Object>> lines = new ArrayList<>();
    for (ListConsole.Line line : lists) {
      String id = Long.toString(line.list().id());
      String count = Long.toString(line.targets());
      table.add(id, line.list().name(), count, line.owner(), line.permissions());
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("list_id", line.list().id());
      object.put("list", line.list().name());
      object.put("targets", line.targets());
      object.put("owner", line.owner());
      object.put("permissions", line.permissions());
      lines.add(object);
    }
    print(table, lines);
  }

  private void tell(ListedTargets listed, Viewer viewer, ListName list) {
    TextTable table = new TextTable("TARGET", "ID", "TYPE", "RA", "DEC");
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (Target target : listed.all(viewer, list)) {
      SkyPosition position = target.position();
      table.add(
          target.name(),
          Long.toString(target.id()),
          target.type().label(),
          position == null ? "" : Double.toString(position.raDegrees()),
          position == null ? "" : Double.toString(position.decDegrees()));
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("target", target.name());
      object.put("target_id", target.id());
      object.put("type", target.type().name());
      object.put("ra", position == null ? null : position.raDegrees());
      object.put("dec", position == null ? null : position.decDegrees());
      lines.add(object);
    }
    print(table, lines);
  }

  private void print(TextTable table, List<?> lines) {
    if (json) {
      surroundings.out().println(Json.text(lines));
    } else {
      table.print(surroundings.out());
    }
  }
}
