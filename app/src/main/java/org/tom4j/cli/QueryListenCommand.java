package org.tom4j.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryConsole;
import org.tom4j.alerts.QueryConsole.Saved;
import org.tom4j.listening.ListeningConsole;
import org.tom4j.people.People;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tom query listen}: listens to a saved query, or shows how that goes. */
@Command(
    name = "listen",
    description = {
      "Listen to a saved query of a stream, or show how that goes. Only a TOM that serves (tom run)"
          + " reads the stream."
    },
    mixinStandardHelpOptions = true)
final class QueryListenCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME|ID", description = "The saved query.")
  private String query = "";

  @ArgGroup private @Nullable Change change;

  @Mixin private PersonOption person = new PersonOption();

  @Option(
      names = "--per-second",
      paramLabel = "N",
      description = "Read at most so many alerts a second; all: as fast as they come.")
  private @Nullable String perSecond;

  /** One of these. */
  static final class Change {
    @Option(names = "--start", description = "Listen from now on, or go on.")
    private boolean start;

    @Option(names = "--pause", description = "Pause: what comes meanwhile is read later.")
    private boolean pause;

    @Option(names = "--end", description = "Listen no more; what was kept stays.")
    private boolean end;
  }

  QueryListenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      List<Saved> queries = tom.part(QueryConsole.class).saved(Viewer.CONSOLE);
      Saved saved = SavedQueries.named(queries, query);
      ListeningConsole console = tom.part(ListeningConsole.class);
      change(console, person.viewer(tom.part(People.class), saved), saved);
      if (perSecond != null) {
        throttle(console, saved, perSecond);
      }
      console.lines(saved.id()).forEach(line -> surroundings.out().println(PlainText.of(line)));
      return 0;
    }
  }

  private void change(ListeningConsole console, Viewer viewer, Saved saved) {
    if (change == null) {
      return;
    }
    if (change.start) {
      String problem = console.start(viewer, saved.id());
      if (problem != null) {
        throw new CommandFailure(problem);
      }
    }
    boolean was =
        change.start
            || (change.pause && console.pause(Viewer.CONSOLE, saved.id()))
            || (change.end && console.end(Viewer.CONSOLE, saved.id()));
    if (!was) {
      throw new CommandFailure("It is not listened to.");
    }
  }

  private void throttle(ListeningConsole console, Saved saved, String rate) {
    try {
      if (!console.throttle(Viewer.CONSOLE, saved.id(), rate.equals("all") ? "" : rate)) {
        throw new CommandFailure("It is not listened to.");
      }
    } catch (IllegalArgumentException none) {
      throw new CommandFailure(String.valueOf(none.getMessage()));
    }
  }
}
