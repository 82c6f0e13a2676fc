package org.tom4j.db;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PostgreSQL database's copy is made and read by its own tools, in their custom format. */
final class PostgresqlBackup {
  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql:(?://(?<where>[^/?]*)/)?(?<name>[^?]*)(?:\\?.*)?");

  private final Database settings;
  private final Map<String, String> environment;
  private final Path finished;

  /**
   * @param finished what the copy will be called, for words
   */
  PostgresqlBackup(Database settings, Map<String, String> environment, Path finished) {
    this.settings = settings;
    this.environment = environment;
    this.finished = finished;
  }

  void write(Path file) throws IOException, InterruptedException {
    List<String> dump = new ArrayList<>(List.of("pg_dump", "--format=custom", "--no-owner"));
    dump.add("--dbname=" + address());
    if (settings.user() != null) {
      dump.add("--username=" + settings.user());
    }
    dump.add("--file=" + file);
    run(dump);
    run(List.of("pg_restore", "--list", file.toString()));
  }

  /** What libpq understands of the address that Java's driver has. */
  private String address() {
    Matcher url = URL.matcher(settings.url());
    if (!url.matches()) {
      throw new DatabaseException(
          "database.url, " + settings.shown() + ", cannot be told to pg_dump: run it yourself.");
    }
    String where = url.group("where") == null ? "localhost" : url.group("where");
    return "postgresql://" + where + "/" + url.group("name");
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path tool = find(command.getFirst()).orElseThrow(() -> noTool(command));
    List<String> words = new ArrayList<>(command);
    words.set(0, tool.toString());
    Path said = Files.createTempFile("tom-backup", ".log");
    try {
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.redirectOutput(said.toFile());
      if (settings.password() != null) {
        builder.environment().put("PGPASSWORD", settings.password());
      }
      Process process = builder.start();
      process.getOutputStream().close(); // it must not wait for a password to be typed
      int code = waitFor(process);
      if (code != 0) {
        String why = Files.readString(said, StandardCharsets.UTF_8).strip();
        throw new DatabaseException(command.getFirst() + " failed: " + why);
      }
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static int waitFor(Process process) throws InterruptedException {
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }

  private Optional<Path> find(String tool) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path file = Path.of(folder).resolve(tool);
      if (!folder.isBlank() && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private DatabaseException noTool(List<String> command) {
    return new DatabaseException(
        command.getFirst()
            + " is not on the PATH: install PostgreSQL's client programs, of the server's version or"
            + " newer, or run where they are: pg_dump --format=custom --no-owner --dbname="
            + Database.shown(address())
            + (settings.user() == null ? "" : " --username=" + settings.user())
            + " --file="
            + finished.getFileName());
  }
}
