package org.tom4j.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tom4j.settings.SettingsException;
import org.tom4j.web.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tom}: what it can do, and how what went wrong is told. */
@Command(
    name = "tom",
    description = "A Target and Observation Manager.",
    mixinStandardHelpOptions = true,
    versionProvider = TomCommand.Versions.class)
public final class TomCommand implements Runnable {
  @Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  private TomCommand() {}

  /**
   * Runs one command.
   *
   * @return the exit code: 0, 1 when it failed, 2 when it was not understood
   */
  public static int run(Surroundings surroundings, String... words) {
    CommandLine line = new CommandLine(new TomCommand());
    line.addSubcommand(new RunCommand(surroundings));
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      surroundings.err().println(words(failure));
      return 1;
    });
    return line.execute(words);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: tom run");
  }

  /** What a person can act on; a stack trace only for what is our own mistake. */
  private static String words(Exception failure) {
    return switch (failure) {
      case SettingsException told -> String.join("\n", told.problems());
      default -> failure.toString();
    };
  }

  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tom4j " + Version.ofThisProgram()};
    }
  }
}
