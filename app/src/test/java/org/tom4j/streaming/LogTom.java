package org.tom4j.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.settings.TomSettings.Role;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** A TOM with a broker whose streams are files: tests add lines to them. */
public final class LogTom implements AutoCloseable {
  private final TomServer server;
  private final Path folder;

  private LogTom(TomServer server) throws IOException {
    this.server = server;
    this.folder = Files.createDirectories(server.folder().resolve("data/log"));
  }

  public static LogTom start(DatabaseKind kind) {
    return start(kind, Role.ALL);
  }

  public static LogTom start(DatabaseKind kind, Role role) {
    TomServer server = TomServer.start(kind, "", Clock.systemUTC(), role);
    Folders.putModule(server.folder(), "LogBroker");
    Waiting.await(() -> server.admin().get("/alerts/query/list/").text().contains("LOG"));
    try {
      return new LogTom(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TomServer server() {
    return server;
  }

  /** Whole or not at all: the module may be reading. */
  public void write(String log, String... lines) {
    try {
      Path part = folder.resolve(log + ".part");
      Files.write(part, List.of(lines));
      Files.move(part, folder.resolve(log), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long save(String person, String log, boolean follow) {
    Reply saved =
        Program.of(server, person)
            .post(
                "/api/queries/",
                "{\"broker\":\"LOG\",\"query_name\":\"%s\",\"parameters\":{\"log\":\"%s\",\"follow\":%s}}"
                    .formatted(log, log, follow));
    return Program.json(saved).get("id").asLong();
  }

  /** Starts a run of a query; what it is sent says how far. */
  JsonNode start(String person, long query, String json) {
    return Program.json(Program.of(server, person).post("/api/queries/" + query + "/runs/", json));
  }

  /** Runs a query to its end. */
  public JsonNode run(String person, long query) {
    return finished(person, start(person, query, "{}").get("id").asLong());
  }

  JsonNode finished(String person, long run) {
    Program program = Program.of(server, person);
    await(() -> !program.read("/api/runs/" + run + "/").get("state").asString().equals("running"));
    return program.read("/api/runs/" + run + "/");
  }

  public void stop(String person, long run) {
    Program.of(server, person).post("/api/runs/" + run + "/stop/", "{}");
    JsonNode _ = finished(person, run);
  }

  /** The alerts of a run, in order. */
  List<String> ids(String person, long run) {
    return Program.of(server, person).all("/api/runs/" + run + "/rows/").stream()
        .map(row -> row.get("alert_id").asString())
        .toList();
  }

  /** From the next run of any query on, lines that are bad can be read, or cannot. */
  void mend(boolean mended) {
    try {
      if (mended) {
        Files.writeString(folder.resolve("mended"), "");
      } else {
        Files.deleteIfExists(folder.resolve("mended"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets everybody see a query. */
  void publish(long query) {
    change("update broker_query set permissions = 'PUBLIC' where id = " + query);
  }

  void change(String sql) {
    server.part(Db.class).write(jdbc -> jdbc.sql(sql).update());
  }

  /** What was done to the query, in words. */
  List<String> audited(long query) {
    return server
        .part(Db.class)
        .read(jdbc ->
            jdbc.sql(
                    "select words from audit_entry where kind = 'QUERY' and row_id = ? order by id")
                .param(query)
                .query(Columns.TEXT)
                .list());
  }

  /** Where the query's stream goes on. */
  public List<String> places(long query) {
    StreamStore store = server.part(StreamStore.class);
    return store.find(query, null).map(store::places).orElse(List.of()).stream()
        .map(each -> each.partition() + " " + each.next())
        .toList();
  }

  /** Whether a run was the last to take partitions up. */
  boolean reads(long run) {
    return server
        .part(Db.class)
        .read(jdbc ->
            jdbc.sql("select count(*) from stream_position where run_id = ?")
                    .param(run)
                    .query(Long.class)
                    .single()
                > 0);
  }

  /** What of the query's stream could not be used, the latest first. */
  List<DeadLetter> letters(long query) {
    return server
        .part(StreamStore.class)
        .find(query, null)
        .map(stream -> server.part(DeadLetterFinder.class).list(stream, 0, 100))
        .orElse(List.of());
  }

  void await(BooleanSupplier condition) {
    Waiting.await(condition);
  }

  @Override
  public void close() {
    server.close();
  }
}
