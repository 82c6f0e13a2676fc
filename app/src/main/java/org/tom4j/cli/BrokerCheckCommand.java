package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.contract.Check;
import org.tom4j.runtime.contract.Recording;
import org.tom4j.runtime.contract.Result;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.settings.Project;
import org.tom4j.web.OwnAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code tom broker check}: tries whether a module keeps what every TOM relies on. */
@Command(
    name = "check",
    description = {
      "Try whether a module keeps what every TOM relies on, without asking its service (but with"
          + " --live).",
      "Its form's fields are options, after the name: tom broker check MyBroker --target-name"
          + " Tatooine. Without any, test/NAME/query.json is asked."
    },
    mixinStandardHelpOptions = true)
final class BrokerCheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME", description = "The module.")
  private String name = "";

  @Option(
      names = "--answers",
      paramLabel = "DIR",
      description =
          "Recorded answers: a folder with answers.txt; otherwise test/NAME of the project. Files"
              + " of static/ answer /static/… by themselves.")
  private @Nullable Path answers;

  @Mixin private FormArguments form = new FormArguments();

  @Option(
      names = "--live",
      description =
          "Ask the service itself for a few alerts, and try the module on what it answers today.")
  private boolean live;

  @Option(names = "--json", description = "As a JSON array.")
  private boolean json;

  @Unmatched private List<String> options = new ArrayList<>();

  BrokerCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Project found = surroundings.project(project.folder);
    try (HeadlessTom tom = HeadlessTom.open(surroundings, found)) {
      BrokerModule module = Modules.named(tom.part(ModuleHost.class), name);
      Path tests = found.file("test").resolve(module.name());
      String query = query(module, tests);
      return report(
          module.contract(query, live ? live(tom, module, query) : recording(found, tests)));
    }
  }

  /** What the service answers now; that it answers is the first thing tried. */
  private Recording live(HeadlessTom tom, BrokerModule module, String query) {
    LiveAnswers answers =
        LiveAnswers.to(module, query, LiveAnswers.FEW, tom.part(OwnAddress.class));
    surroundings.err().println(PlainText.of(answers.words()));
    String failure = answers.failure();
    if (failure != null) {
      throw new CommandFailure(failure);
    }
    return answers.recording();
  }

  private String query(BrokerModule module, Path tests) throws IOException {
    Path stored = tests.resolve("query.json");
    if (options.isEmpty() && form.isEmpty() && Files.exists(stored)) {
      return switch (module.fillJson(Files.readString(stored))) {
        case Filled.Valid(String query) -> query;
        case Filled.Invalid(Map<String, String> problems) ->
            throw new CommandFailure(stored + " does not fit the form: " + problems);
      };
    }
    return form.query(module, options);
  }

  private Recording recording(Project found, Path tests) throws IOException {
    try {
      Path folder = answers == null ? tests : surroundings.here().resolve(answers);
      return CheckAnswers.of(found.file("static"), folder, answers != null);
    } catch (IllegalArgumentException wrong) {
      throw new CommandFailure("The answers cannot be used: " + wrong.getMessage());
    }
  }

  private int report(List<Check> checks) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    int failed = 0;
    int skipped = 0;
    for (Check check : checks) {
      Result result = check.run();
      String state = state(result);
      failed += result instanceof Result.Failed ? 1 : 0;
      skipped += result instanceof Result.Skipped ? 1 : 0;
      if (json) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("check", check.name());
        one.put("result", state);
        one.put("words", words(result));
        all.add(one);
      } else {
        String words = words(result);
        surroundings
            .out()
            .println(
                PlainText.wide(state, 11)
                    + check.name()
                    + (words == null ? "" : ": " + PlainText.of(words)));
      }
    }
    if (json) {
      surroundings.out().println(Json.text(all));
    }
    int ok = checks.size() - failed - skipped;
    surroundings.err().printf("%d ok, %d failed, %d not tried%n", ok, failed, skipped);
    if (failed > 0) {
      surroundings
          .err()
          .println(
              "Answers come from static/ and from recorded ones: docs/command-line.md tells how to"
                  + " keep them.");
    }
    return failed == 0 ? 0 : 1;
  }

  private static String state(Result result) {
    return switch (result) {
      case Result.Passed _ -> "ok";
      case Result.Failed _ -> "failed";
      case Result.Skipped _ -> "not tried";
    };
  }

  private static @Nullable String words(Result result) {
    return switch (result) {
      case Result.Passed _ -> null;
      case Result.Failed(String words) -> words;
      case Result.Skipped(String words) -> words;
    };
  }
}
