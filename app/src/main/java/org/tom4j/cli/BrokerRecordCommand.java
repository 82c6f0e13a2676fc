package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.contract.AnswersFile;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.settings.Project;
import org.tom4j.web.OwnAddress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code tom broker record}: keeps what a service answers, for checks and tests. */
@Command(
    name = "record",
    description = {
      "Ask a module's service for a few alerts, and keep what it answers for tom broker check and the"
          + " module's test.",
      "Its form's fields are options, after the name. Tokens that are sent are taken out."
    },
    mixinStandardHelpOptions = true)
final class BrokerRecordCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "NAME", description = "The module.")
  private String name = "";

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "After so many alerts nothing more is asked; 20 if not said.")
  private long rows = LiveAnswers.FEW;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder; test/NAME of the project if not said.")
  private @Nullable Path out;

  @Option(names = "--overwrite", description = "In place of what was recorded there.")
  private boolean overwrite;

  @Mixin private FormArguments form = new FormArguments();

  @Unmatched private List<String> options = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  BrokerRecordCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (rows < 1) {
      throw new ParameterException(
          spec.commandLine(), "--rows is " + rows + ", at least 1 is needed");
    }
    Project found = surroundings.project(project.folder);
    try (HeadlessTom tom = HeadlessTom.open(surroundings, found)) {
      BrokerModule module = Modules.named(tom.part(ModuleHost.class), name);
      Path folder =
          out == null
              ? found.file("test").resolve(module.name())
              : surroundings.here().resolve(out);
      if (Files.exists(folder.resolve(AnswersFile.NAME)) && !overwrite) {
        throw new CommandFailure(
            folder
                + " has recorded answers already: --overwrite replaces them, --out names another");
      }
      String query = form.query(module, options);
      LiveAnswers answers = LiveAnswers.to(module, query, rows, tom.part(OwnAddress.class));
      surroundings.err().println(PlainText.of(answers.words()));
      if (!answers.kept().isEmpty()) {
        new RecordedFolder(folder)
            .write(
                query,
                answers,
                module.name() + " " + module.version() + ", " + surroundings.clock().instant());
        surroundings.out().println(folder);
      }
      String failure = answers.failure();
      if (failure != null) {
        surroundings.err().println(PlainText.of(failure));
      }
      return failure == null ? 0 : 1;
    }
  }
}
