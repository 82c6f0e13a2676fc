package org.tom4j.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.tom4j.testing.Browser;
import org.tom4j.testing.Reply;

/** A project folder for a load; deleted when closed. */
record LoadProject(Path folder) implements AutoCloseable {

  /** With the endless module in it. */
  static LoadProject create() throws IOException {
    LoadProject project =
        create(
            """
            name: Load
            runs: {limit: 1000000000}
            http: {allow-private: true}
            """);
    project.write("Endless", project.source("Endless"));
    return project;
  }

  /** One without the endless module. */
  static LoadProject create(String settings) throws IOException {
    Path folder = Files.createTempDirectory("tom-load").toRealPath();
    Files.writeString(folder.resolve("tom.yaml"), settings);
    return new LoadProject(folder);
  }

  /** The source of a module of this package. */
  String source(String module) throws IOException {
    try (InputStream in = LoadProject.class.getResourceAsStream("/brokers/" + module + ".java")) {
      return new String(Objects.requireNonNull(in, module).readAllBytes(), UTF_8);
    }
  }

  /** Puts a module in, at one stroke, as an editor does. */
  void write(String module, String source) throws IOException {
    Path brokers = Files.createDirectories(folder.resolve("brokers"));
    Path whole = Files.writeString(folder.resolve("being-written"), source);
    Files.move(whole, brokers.resolve(module + ".java"), REPLACE_EXISTING, ATOMIC_MOVE);
  }

  /** Starts the endless module without saving its query; answers the run's path. */
  static String run(Browser person, String address) {
    return person
        .post("/alerts/query/run/", "broker", "Endless", "query_name", "", "address", address)
        .location();
  }

  /** Sends a form that must be taken; answers the path that follows. */
  static String send(Browser person, String path, String... fields) {
    Reply reply = person.post(path, fields);
    if (reply.status() != 303) {
      throw new IllegalStateException(
          path + " was answered " + reply.status() + ": " + reply.page().select("main").text());
    }
    return reply.location();
  }

  /** Bytes of a file of the project. */
  long size(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** The first column of the first row, from beside the TOM. */
  String ask(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tom.sqlite"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
