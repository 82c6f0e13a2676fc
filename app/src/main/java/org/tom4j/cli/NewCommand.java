package org.tom4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tom new}: a project to begin with. */
@Command(
    name = "new",
    description = "Make a project: a folder that is one TOM.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  private static final Map<String, String> FILES = files();

  private final Surroundings surroundings;

  @Parameters(paramLabel = "DIR", description = "The folder; it is made, or must be empty.")
  private Path folder = Path.of("");

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("tom.yaml", "tom.yaml");
    files.put("README.md", "README.md");
    files.put(".gitignore", "gitignore");
    files.put("brokers/README.txt", "brokers.txt");
    files.put("static/example/example_broker_data.json", "example_broker_data.json");
    return files;
  }

  @Override
  public Integer call() throws IOException {
    Path project = surroundings.here().resolve(folder).toAbsolutePath().normalize();
    refuseWhatIsThere(project);
    String name = project.getFileName() == null ? "My TOM" : project.getFileName().toString();
    // In YAML and Markdown alike, a name without these two needs no escapes.
    String plain = name.replace("\\", "").replace("\"", "");
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      new TextResource("/cli/project/" + file.getValue())
          .write(project.resolve(file.getKey()), plain);
    }
    surroundings.out().println(project);
    surroundings
        .err()
        .println(
            """
            This is a TOM. What now:
              tom run%1$s
                  serves it; sign in by the link that it prints
              tom broker new MyBroker%1$s
                  writes a broker module to begin with
            How it runs stands in tom.yaml, each key with its default.\
            """
                .formatted(surroundings.projectOption(project)));
    return 0;
  }

  private static void refuseWhatIsThere(Path project) throws IOException {
    if (Files.exists(project) && !Files.isDirectory(project)) {
      throw new CommandFailure(project + " is a file; a project is a folder.");
    }
    if (Files.isDirectory(project)) {
      try (Stream<Path> entries = Files.list(project)) {
        if (entries.findAny().isPresent()) {
          throw new CommandFailure(
              project + " is not empty, and nothing in it is written over: name another folder.");
        }
      }
    }
  }
}
