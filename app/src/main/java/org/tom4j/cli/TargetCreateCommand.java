package org.tom4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.astro.SkyPosition;
import org.tom4j.lookup.Told;
import org.tom4j.people.People;
import org.tom4j.targets.OrbitScheme;
import org.tom4j.targets.Target;
import org.tom4j.targets.TargetByName;
import org.tom4j.targets.TargetDraft;
import org.tom4j.targets.TargetName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tom target create-by-name}: makes a target of what services tell of a name. */
@Command(
    name = "create-by-name",
    description = {
      "Ask every service that knows names for one, and make a target of the first answer that says",
      "where it is or how it moves, as the page Create target does."
    },
    mixinStandardHelpOptions = true)
final class TargetCreateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME", description = "A name or designation.")
  private String name = "";

  @Option(names = "--json", description = "As a JSON array.")
  private boolean json;

  @Option(
      names = "--as",
      paramLabel = "PERSON",
      description = "Whose target it is; otherwise nobody's, and its permissions say who sees it.")
  private @Nullable String person;

  TargetCreateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      People people = tom.part(People.class);
      Viewer maker = person == null ? Viewer.CONSOLE : people.viewer(people.named(person).id());
      TargetByName.Result result = made(tom.part(TargetByName.class), maker);
      result.lookup().answers().stream()
          .map(TargetCreateCommand::words)
          .forEach(line -> surroundings.err().println(PlainText.of(line)));
      TargetDraft draft = result.draft();
      Target target = result.target();
      if (target == null || draft == null) {
        throw new CommandFailure(PlainText.of(result.obstacle()));
      }
      tell(target, draft, String.valueOf(result.source()));
      return 0;
    }
  }

  private TargetByName.Result made(TargetByName targets, Viewer maker) {
    try {
      return targets.make(maker, name);
    } catch (IllegalArgumentException noName) {
      throw new CommandFailure(PlainText.of(noName.getMessage()));
    }
  }

  /** {@code NED: SOME GALAXY}, {@code JPL SBDB: Nothing is called so there.} */
  private static String words(Told told) {
    String known =
        told.object() == null
            ? told.words()
            : told.object().name() + (told.locates() ? "" : ", but not where it is");
    return told.source() + ": " + known;
  }

  private void tell(Target target, TargetDraft draft, String source) {
    if (json) {
      surroundings.out().println(Json.text(List.of(json(target, draft, source))));
      return;
    }
    TextTable table = new TextTable("TARGET", "ID", "TYPE", "FROM", "ALIASES");
    table.add(
        target.name(),
        Long.toString(target.id()),
        target.type().label(),
        source,
        String.join(", ", aliases(draft)));
    table.print(surroundings.out());
  }

  private static Map<String, @Nullable Object> json(
      Target target, TargetDraft draft, String source) {
    SkyPosition position = target.position();
    OrbitScheme scheme = target.elements().scheme();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("target", target.name());
    json.put("target_id", target.id());
    json.put("type", target.type().name());
    json.put("source", source);
    json.put("ra", position == null ? null : position.raDegrees());
    json.put("dec", position == null ? null : position.decDegrees());
    json.put("scheme", scheme == null ? null : scheme.name());
    json.put("aliases", aliases(draft));
    json.put("note", target.note());
    return json;
  }

  private static List<String> aliases(TargetDraft draft) {
    return draft.aliases().stream().map(TargetName::name).toList();
  }
}
