package org.tom4j.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.tom4j.db.Database;
import org.tom4j.db.Db;

/** The command line as somebody in a folder uses it. */
final class CommandLineTom {
  static final Database DATABASE = new Database("jdbc:sqlite:tom.sqlite", null, null);

  private final Path here;
  private final Map<String, String> environment = new HashMap<>();
  private String typed = "";

  CommandLineTom(Path here) {
    this.here = here;
  }

  /** In a project that has the broker TEST, which does what its query says. */
  static CommandLineTom inProject(Path project) {
    try (InputStream broker =
        Objects.requireNonNull(
            CommandLineTom.class.getResourceAsStream("/brokers/TestBroker.java"))) {
      Files.createDirectories(project.resolve("brokers"));
      Files.copy(broker, project.resolve("brokers/TestBroker.java"));
      Files.writeString(project.resolve("tom.yaml"), "name: Test\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CommandLineTom(project);
  }

  /** A query of the console's, as the page saves it; its number. */
  long save(String broker, String name, String parameters) {
    try (Db db = Db.open(DATABASE, here)) {
      return db.write(sql ->
          sql.sql(
                  "insert into broker_query (name, name_key, broker, parameters, permissions, version,"
                      + " created_us, modified_us) values (?, ?, ?, ?, 'PRIVATE', 1, 1, 1)"
                      + " returning id")
              .params(name, name.toLowerCase(Locale.ROOT), broker, parameters)
              .query(Long.class)
              .single());
    }
  }

  CommandLineTom with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** What the next commands find on standard input. */
  CommandLineTom typing(String lines) {
    typed = lines;
    return this;
  }

  /** What came of a command. */
  record Outcome(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  Outcome tom(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Surroundings surroundings =
        surroundings(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = TomCommand.run(surroundings, words);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What a command finds there. */
  Surroundings surroundings(PrintStream out, PrintStream err) {
    return new Surroundings(
        here,
        null,
        Map.copyOf(environment),
        Clock.systemUTC(),
        new SecureRandom(),
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        out,
        err,
        false);
  }
}
