package org.tom4j.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.actions.ActionConsole;
import org.tom4j.alerts.QueryConsole;
import org.tom4j.alerts.QueryConsole.Saved;
import org.tom4j.lists.ListConsole;
import org.tom4j.people.People;
import org.tom4j.targets.ListName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tom query actions}: says what is done with the alerts of a saved query, or shows it. */
@Command(
    name = "actions",
    description = {
      "Say what is done by itself with each alert that a saved query keeps, or show it. What is named"
          + " is done from now on, all else is not. Only a TOM that serves (tom run) does it."
    },
    mixinStandardHelpOptions = true)
final class QueryActionsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME|ID", description = "The saved query.")
  private String query = "";

  @Option(names = "--create-targets", description = "Make a target of each, or link it to one.")
  private boolean createTargets;

  @Option(
      names = "--list",
      paramLabel = "NAME|ID",
      description = "Put its target on this list of targets; it has one made then.")
  private @Nullable String list;

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description = "Post each to this address, signed by the secret.")
  private @Nullable String webhook;

  @Option(
      names = "--secret-from-stdin",
      description = "Read the webhook's secret, one line, from standard input.")
  private boolean readSecret;

  @Option(names = "--off", description = "Do nothing with them any more.")
  private boolean off;

  @Option(names = "--test", description = "Tell the webhook once, marked as a test.")
  private boolean test;

  @Mixin private PersonOption person = new PersonOption();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  QueryActionsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    boolean set = createTargets || list != null || webhook != null;
    if (off && (set || test)) {
      throw wrong("--off goes with nothing else.");
    }
    if (readSecret && webhook == null) {
      throw wrong("--secret-from-stdin goes with --webhook.");
    }
    if (person.name != null && !set) {
      throw wrong("--as goes with --create-targets, --list and --webhook.");
    }
    try (HeadlessTom tom = HeadlessTom.open(surroundings, surroundings.project(project.folder))) {
      Saved saved = SavedQueries.named(tom.part(QueryConsole.class).saved(Viewer.CONSOLE), query);
      ActionConsole console = tom.part(ActionConsole.class);
      if (off) {
        boolean was = console.remove(Viewer.CONSOLE, saved.id());
        say(was ? "Nothing is done with them any more." : "Nothing was done with them.");
        return 0;
      }
      if (set) {
        Viewer viewer = person.viewer(tom.part(People.class), saved);
        Map<String, String> problems = set(tom, console, viewer, saved.id());
        if (!problems.isEmpty()) {
          problems.forEach((option, words) -> say("--" + option + ": " + words));
          return CommandLine.ExitCode.USAGE;
        }
      }
      if (test) {
        ActionConsole.Tested tested = console.test(Viewer.CONSOLE, saved.id());
        say(tested.words());
        return tested.good() ? 0 : CommandLine.ExitCode.SOFTWARE;
      }
      console.lines(saved.id()).forEach(line -> surroundings.out().println(PlainText.of(line)));
      return 0;
    }
  }

  private Map<String, String> set(
      HeadlessTom tom, ActionConsole console, Viewer viewer, long query) {
    ListName onto = null;
    if (list != null) {
      try {
        onto = tom.part(ListConsole.class).find(viewer, list).orElse(null);
      } catch (IllegalArgumentException several) {
        return Map.of("list", String.valueOf(several.getMessage()));
      }
      if (onto == null) {
        return Map.of("list", "There is no list of targets '" + list + "'.");
      }
    }
    return console.set(viewer, query, createTargets, onto, webhook, readSecret ? typed() : null);
  }

  private String typed() {
    try {
      // Not closed: standard input is not this command's.
      String line =
          new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String words) {
    surroundings.err().println(PlainText.of(words));
  }

  private ParameterException wrong(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
