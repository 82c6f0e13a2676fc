package org.tom4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code tom query}: saved queries, listed, run, scheduled, filtered, recorded, and their streams.
 */
@Command(
    name = "query",
    description =
        "List, run, schedule, filter and record saved queries, and look after their streams.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Runnable {
  @Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  private QueryCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new QueryCommand())
        .addSubcommand(new QueryListCommand(surroundings))
        .addSubcommand(new QueryRunCommand(surroundings))
        .addSubcommand(new QueryScheduleCommand(surroundings))
        .addSubcommand(new QueryFilterCommand(surroundings))
        .addSubcommand(new QueryListenCommand(surroundings))
        .addSubcommand(new QueryActionsCommand(surroundings))
        .addSubcommand(new QueryStreamCommand(surroundings))
        .addSubcommand(new QueryLettersCommand(surroundings))
        .addSubcommand(new QueryRecordCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: tom query list, or tom query run NAME");
  }
}
