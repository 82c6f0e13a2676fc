package org.tom4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tom target}: what is done with targets from a terminal. */
@Command(
    name = "target",
    description = "Make targets by their names, list them, and bring new photometry to them.",
    mixinStandardHelpOptions = true)
final class TargetCommand implements Runnable {
  @Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  private TargetCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new TargetCommand())
        .addSubcommand(new TargetCreateCommand(surroundings))
        .addSubcommand(new TargetListCommand(surroundings))
        .addSubcommand(new TargetRefreshCommand(surroundings))
        .addSubcommand(new TargetRequestCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for example: tom target refresh NAME");
  }
}
