package org.tom4j.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * A temporary folder with a copy of a project, and the processes that run in it; all go with it.
 */
final class Scratch implements AutoCloseable {
  private final Path folder;
  private final ConcurrentLinkedQueue<Process> processes = new ConcurrentLinkedQueue<>();

  private Scratch(Path folder) {
    this.folder = folder;
  }

  static Scratch make() throws IOException {
    return new Scratch(Files.createTempDirectory("tom4j-training").toRealPath());
  }

  Path folder() {
    return folder;
  }

  Path project() {
    return folder.resolve("project");
  }

  /** Copies what people wrote, and not what a TOM made of it: that may be large, and is theirs. */
  void copyProject(Path from) throws IOException {
    Files.createDirectories(project());
    Files.copy(from.resolve("tom.yaml"), project().resolve("tom.yaml"));
    for (String part : List.of("brokers", "static")) {
      try (Stream<Path> files = Files.walk(from.resolve(part))) {
        for (Path file : files.toList()) {
          Files.copy(file, project().resolve(from.relativize(file).toString()));
        }
      }
    }
  }

  /** Starts a process in the project, without the settings and options of the environment. */
  Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("TOM_") || name.endsWith("_OPTIONS"));
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** Ends what still runs and removes everything. */
  @Override
  public synchronized void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      awaitEnd(process.destroyForcibly());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException gone) {
      // Closed before.
    }
  }

  /** Not by onExit: that needs a free thread of the common pool, of which two cores have one. */
  private static void awaitEnd(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
