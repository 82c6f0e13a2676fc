package org.tom4j.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryConsole;
import org.tom4j.alerts.QueryConsole.Saved;
import org.tom4j.filtering.FilterConsole;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tom query filter}: says which alerts of a saved query are kept, or why. */
@Command(
    name = "filter",
    description = {
      "Show or set which alerts of a saved query are kept. The language is told in docs/filters.md:"
          + " \"mag < 20 && alert.candidate.drb > 0.5\"."
    },
    mixinStandardHelpOptions = true)
final class QueryFilterCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME|ID", description = "The saved query.")
  private String query = "";

  @Option(names = "--set", paramLabel = "FILTER", description = "Keep what this is true of.")
  private @Nullable String set;

  @Option(
      names = "--try",
      paramLabel = "FILTER",
      description = "Tell what this would keep of the broker's latest alerts; nothing is set.")
  private @Nullable String tried;

  @Option(
      names = "--why",
      paramLabel = "ALERT",
      description = "Tell why the filter keeps an alert or not; its number as pages show it.")
  private @Nullable Long why;

  @Option(names = "--off", description = "Keep all.")
  private boolean off;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  QueryFilterCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (Stream.of(set, tried, why).filter(one -> one != null).count() + (off ? 1 : 0) > 1) {
      throw new ParameterException(
          spec.commandLine(), "Only one of --set, --try, --why and --off.");
    }
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      Saved saved = SavedQueries.named(tom.part(QueryConsole.class).saved(Viewer.CONSOLE), query);
      FilterConsole.Answer answer = answer(tom.part(FilterConsole.class), saved);
      boolean words = set != null || off || !answer.good();
      PrintStream to = words ? surroundings.err() : surroundings.out();
      answer.lines().forEach(line -> to.println(PlainText.of(line)));
      return answer.good() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  private FilterConsole.Answer answer(FilterConsole console, Saved saved) {
    if (set != null) {
      return console.set(Viewer.CONSOLE, saved.id(), set);
    }
    if (tried != null) {
      return console.tryOut(Viewer.CONSOLE, saved.broker(), tried);
    }
    if (why != null) {
      return console.why(Viewer.CONSOLE, saved.id(), why);
    }
    return off ? console.remove(Viewer.CONSOLE, saved.id()) : console.show(saved.id());
  }
}
