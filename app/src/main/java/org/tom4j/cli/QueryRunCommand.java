package org.tom4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryConsole;
import org.tom4j.alerts.QueryConsole.Saved;
import org.tom4j.alerts.QueryConsole.Standing;
import org.tom4j.modules.KnownNames;
import org.tom4j.people.People;
import org.tom4j.refresh.Refreshes;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code tom query run}: asks a broker and prints its alerts while they come. */
@Command(
    name = "run",
    customSynopsis = {
      "tom query run NAME|ID [--limit N] [--create-targets] [--format table|json|csv]",
      "tom query run --broker NAME [--FIELD VALUE]... [--limit N] ..."
    },
    description = {
      "Run a saved query, or ask a broker without saving; alerts are kept as from the page.",
      "A broker's fields are options: tom query run --broker MyBroker --target-name Tatooine."
    },
    mixinStandardHelpOptions = true)
final class QueryRunCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ProjectOption project = new ProjectOption();

  @Option(
      names = "--broker",
      paramLabel = "NAME",
      description = "Ask this broker, saving no query.")
  private @Nullable String broker;

  @Mixin private FormArguments form = new FormArguments();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many alerts.")
  private @Nullable Long limit;

  @Option(
      names = "--create-targets",
      description = "Make targets of the alerts, where that is clear.")
  private boolean createTargets;

  @Option(
      names = "--on-match",
      paramLabel = "CHOICE",
      description =
          "With --create-targets, for an alert that may be a target already: ask (leave it, and say"
              + " so), link, new (a target of its own, if its name is free) or skip.")
  private QueryConsole.Match onMatch = QueryConsole.Match.ASK;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json (an object a line) or csv.")
  private RowFormat format = RowFormat.TABLE;

  @Mixin private PersonOption person = new PersonOption();

  /** A saved query's name, or options of the broker's form: which are which is its to say. */
  @Unmatched private List<String> words = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  QueryRunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    @Nullable String query = query();
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      QueryConsole console = tom.part(QueryConsole.class);
      Saved saved = query == null ? null : SavedQueries.named(console.saved(Viewer.CONSOLE), query);
      Viewer viewer = person.viewer(tom.part(People.class), saved);
      String name = saved == null ? String.valueOf(broker) : saved.broker();
      BrokerModule module =
          tom.part(KnownNames.class).lend(Modules.named(tom.part(ModuleHost.class), name), viewer);
      String parameters = saved == null ? form.query(module, words) : saved.parameters();
      long run =
          console.start(viewer, module, saved == null ? null : saved.id(), parameters, limit);
      surroundings.err().println("Run " + run + " asks " + module.name() + ".");
      Standing end = new RunWatch(console, surroundings, format).follow(run);
      if (end.words() != null) {
        surroundings.err().println(PlainText.of(end.words()));
      }
      console.remarks(run).forEach(words -> surroundings.err().println(PlainText.of(words)));
      if (createTargets) {
        QueryConsole.Targets targets = console.makeTargets(viewer, run, onMatch);
        tell(targets);
        new PhotometryWait(tom.part(Refreshes.class), surroundings).of(targets.asked());
      }
      return end.failed() ? 1 : 0;
    }
  }

  /** The saved query that is meant, or null if a broker is named. */
  private @Nullable String query() {
    if (limit != null && limit < 1) {
      throw wrong("--limit is " + limit + ", at least 1 is needed.");
    }
    if (broker != null) {
      return null;
    }
    if (words.isEmpty()) {
      throw wrong("Name a saved query, or a broker with --broker.");
    }
    if (words.size() > 1 || words.getFirst().startsWith("-") || !form.isEmpty()) {
      throw wrong(
          "A saved query is one name or number, not '"
              + String.join(" ", words)
              + "'; what it asks is saved with it. To ask anew, name a broker with --broker.");
    }
    return words.getFirst();
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec.commandLine(), words);
  }

  private void tell(QueryConsole.Targets targets) {
    targets.made().forEach(words -> surroundings.err().println(PlainText.of(words)));
    targets.already().forEach(words -> surroundings.err().println(PlainText.of(words)));
    targets.open().forEach(words -> surroundings.err().println(PlainText.of(words)));
    surroundings
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "%,d targets made, %s%,d alerts left as they are",
                targets.made().size(),
                targets.already().isEmpty()
                    ? ""
                    : String.format(
                        Locale.ROOT, "%,d alerts linked already, ", targets.already().size()),
                targets.open().size()));
    if (targets.beyond()) {
      surroundings
          .err()
          .println("The run has more alerts: targets are made of the first 10,000 only.");
    }
  }
}
