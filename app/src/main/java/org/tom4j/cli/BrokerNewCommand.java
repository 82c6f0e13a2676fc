package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tom broker new}: a broker module that works, to be changed. */
@Command(
    name = "new",
    description = "Write a broker module that works, with its test, to be changed.",
    mixinStandardHelpOptions = true)
final class BrokerNewCommand implements Callable<Integer> {
  /** Names that the module's own text uses. */
  private static final Set<String> USED =
      Set.of(
          "AlertBroker",
          "BrokerContext",
          "BrokerInfo",
          "Field",
          "GenericAlert",
          "Instant",
          "Nullable",
          "Query",
          "Row",
          "SkyPosition",
          "Stream",
          "URI");

  private final Surroundings surroundings;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private ProjectOption project = new ProjectOption();

  @Parameters(
      paramLabel = "NAME",
      description = "Of the module and its class, for example MyBroker.")
  private String name = "";

  @SuppressWarnings("NullAway.Init") // picocli sets the spec before it runs anything
  BrokerNewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    refuseNamesThatJavaCannotUse();
    Path folder = surroundings.project(project.folder).folder();
    Map<String, String> files = files();
    for (String file : files.keySet()) {
      if (Files.exists(folder.resolve(file))) {
        throw new CommandFailure(
            folder.resolve(file)
                + " is there already, and is not written over: choose another name.");
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      new TextResource("/cli/broker/" + file.getValue()).write(folder.resolve(file.getKey()), name);
      surroundings.out().println(folder.resolve(file.getKey()));
    }
    String here = surroundings.projectOption(folder);
    surroundings
        .err()
        .println(
            """
            %1$s works as it is: it reads static/%1$s/alerts.json until you name the service's address.
              tom broker check %1$s%2$s
                  tries whether it keeps what every TOM relies on
              tom query run --broker %1$s --target-name Tatooine%2$s
                  asks it
            A TOM that runs has it on its page of alerts within a second.\
            """
                .formatted(name, here));
    return 0;
  }

  private Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("brokers/" + name + ".java", "Broker.java.txt");
    files.put("static/" + name + "/alerts.json", "alerts.json");
    files.put("test/" + name + "Test.java", "BrokerTest.java.txt");
    files.put("test/" + name + "/query.json", "query.json");
    files.put("test/" + name + "/answers.txt", "answers.txt");
    return files;
  }

  private void refuseNamesThatJavaCannotUse() {
    if (!name.matches("[A-Z][A-Za-z0-9_]{0,49}") || USED.contains(name) || isOfJava()) {
      throw new ParameterException(
          spec.commandLine(),
          "'"
              + name
              + "' cannot be the name of the module's class: a capital letter first, then letters,"
              + " digits or _, and no name that its code uses itself. For example: MyBroker");
    }
  }

  private boolean isOfJava() {
    return Object.class.getResource("/java/lang/" + name + ".class") != null;
  }
}
