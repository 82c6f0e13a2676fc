package org.tom4j.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.tom4j.web.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
    line.addSubcommand(new NewCommand(surroundings));
    line.addSubcommand(BrokerCommand.of(surroundings));
    line.addSubcommand(QueryCommand.of(surroundings));
    line.addSubcommand(new AskCommand(surroundings));
    line.addSubcommand(TargetCommand.of(surroundings));
    line.addSubcommand(CatalogueCommand.of(surroundings));
    line.addSubcommand(new UserCommand(surroundings));
    line.addSubcommand(new ExportCommand(surroundings));
    line.addSubcommand(new DoctorCommand(surroundings));
    line.registerConverter(Long.class, text -> whole(text, Long::valueOf));
    line.registerConverter(Integer.class, text -> whole(text, Integer::valueOf));
    line.registerConverter(int.class, text -> whole(text, Integer::valueOf));
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((wrong, given) -> {
      surroundings.err().println(wrong.getMessage());
      String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
      surroundings.err().println(command + " --help tells what it takes.");
      return CommandLine.ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((failure, command, parsed) -> {
      Failures.tell(failure, surroundings.err());
      return 1;
    });
    return line.execute(words);
  }

  private static <N> N whole(String text, Function<String, N> reader) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException none) {
      throw new TypeConversionException("'" + text + "' is not a whole number of this size");
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, for example: tom run");
  }

  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"tom4j " + Version.ofThisProgram()};
    }
  }
}
