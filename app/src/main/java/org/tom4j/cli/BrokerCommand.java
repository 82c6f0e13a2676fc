package org.tom4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tom broker}: modules, from the first line to the contract. */
@Command(
    name = "broker",
    description = "Write, list and check broker modules.",
    mixinStandardHelpOptions = true)
final class BrokerCommand implements Runnable {
  @Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  private BrokerCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new BrokerCommand())
        .addSubcommand(new BrokerNewCommand(surroundings))
        .addSubcommand(new BrokerListCommand(surroundings))
        .addSubcommand(new BrokerCheckCommand(surroundings))
        .addSubcommand(new BrokerRecordCommand(surroundings))
        .addSubcommand(new BrokerSettingsCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: tom broker new NAME, tom broker list, tom broker check NAME,"
            + " tom broker record NAME, tom broker settings NAME");
  }
}
