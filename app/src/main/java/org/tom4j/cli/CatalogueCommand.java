package org.tom4j.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tom catalogue}: lists of services that are kept here. */
@Command(
    name = "catalogue",
    description = "Keep lists of objects that services give out.",
    mixinStandardHelpOptions = true)
final class CatalogueCommand implements Runnable {
  @Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  private CatalogueCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new CatalogueCommand())
        .addSubcommand(new CatalogueUpdateCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, for example: tom catalogue update TNS");
  }
}
