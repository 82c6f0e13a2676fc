package org.tom4j.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryConsole;
import org.tom4j.alerts.QueryConsole.Saved;
import org.tom4j.alerts.QueryConsole.Standing;
import org.tom4j.people.People;
import org.tom4j.streaming.StreamingConsole;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tom query letters}: messages of a stream that could not be used. */
@Command(
    name = "letters",
    description = {
      "Show the messages of a saved query's stream that could not be read, have them read again, or"
          + " throw them away; told in docs/streams.md."
    },
    mixinStandardHelpOptions = true)
final class QueryLettersCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME|ID", description = "The saved query.")
  private String query = "";

  @Option(names = "--show", paramLabel = "N", description = "One of them, with how it begins.")
  private @Nullable Long show;

  @Option(
      names = "--replay",
      paramLabel = "N",
      arity = "0..*",
      description = "Read these again, or all, by a run of the query; waits for its end.")
  private @Nullable List<Long> replay;

  @Option(
      names = "--discard",
      paramLabel = "N",
      arity = "0..*",
      description = "Throw these away, or all.")
  private @Nullable List<Long> discard;

  @Option(names = "--json", description = "As JSON: the list, one of them, or the run's alerts.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  QueryLettersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (Stream.of(show, replay, discard).filter(one -> one != null).count() > 1) {
      throw new ParameterException(
          spec.commandLine(), "Only one of --show, --replay and --discard.");
    }
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      Saved saved = SavedQueries.named(tom.part(QueryConsole.class).saved(Viewer.CONSOLE), query);
      StreamingConsole console = tom.part(StreamingConsole.class);
      if (replay != null) {
        return replay(tom, console, saved, replay);
      }
      LetterLines lines = new LetterLines(surroundings, json);
      if (show != null) {
        long number = show;
        lines.one(
            console
                .message(saved.id(), number)
                .orElseThrow(() ->
                    new CommandFailure(
                        "There is no message number " + number + " of this query that waits.")));
      } else if (discard != null) {
        int gone = console.discard(saved.id(), orAll(discard));
        surroundings.err().println(gone + " thrown away");
      } else {
        lines.all(console.letters(saved.id()));
      }
      return CommandLine.ExitCode.OK;
    }
  }

  private int replay(HeadlessTom tom, StreamingConsole console, Saved saved, List<Long> numbers)
      throws InterruptedException {
    Viewer viewer = owner(tom.part(People.class), saved);
    StreamingConsole.Replay begun = console.replay(viewer, saved.id(), orAll(numbers));
    Long run = begun.run();
    if (run == null) {
      throw new CommandFailure(PlainText.of(begun.words()));
    }
    surroundings.err().println("Run " + run + " reads them again.");
    if (!begun.words().isEmpty()) {
      surroundings.err().println(begun.words());
    }
    QueryConsole runs = tom.part(QueryConsole.class);
    RowFormat format = json ? RowFormat.JSON : RowFormat.TABLE;
    Standing end = new RunWatch(runs, surroundings, format).follow(run);
    if (end.words() != null) {
      surroundings.err().println(PlainText.of(end.words()));
    }
    runs.remarks(run).forEach(words -> surroundings.err().println(PlainText.of(words)));
    return end.failed() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private static @Nullable List<Long> orAll(List<Long> numbers) {
    return numbers.isEmpty() ? null : numbers;
  }

  private static Viewer owner(People people, Saved saved) {
    return Optional.ofNullable(saved.ownerId())
        .map(people::viewer)
        .filter(owner -> !owner.isAnonymous())
        .orElse(Viewer.CONSOLE);
  }
}
