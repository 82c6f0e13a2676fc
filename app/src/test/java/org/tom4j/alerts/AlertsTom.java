package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.tom4j.lookup.NamingService;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

/** A TOM with the test broker, one a database, and what people do with it. */
final class AlertsTom {
  private static final Map<DatabaseKind, AlertsTom> TOMS = new EnumMap<>(DatabaseKind.class);

  final TomServer server;

  private AlertsTom(DatabaseKind kind) {
    server = TomServer.start(kind, "runs: {limit: 5000}\n" + new NamingService().settings());
    install("TestBroker");
    await(() -> server.signedIn("setup").get(QueryPages.LIST).text().contains("TEST"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "alerts-tom-stop"));
  }

  static synchronized AlertsTom on(DatabaseKind kind) {
    return TOMS.computeIfAbsent(kind, AlertsTom::new);
  }

  /** A person who is signed in and in no group. */
  Browser person(String name) {
    return server.signedIn(name);
  }

  /** Saves a query and answers its number. */
  static long save(Browser person, String name, String asked) {
    Reply saved =
        person.post("/alerts/query/create/", "broker", "TEST", "query_name", name, "name", asked);
    assertThat(saved.status()).isEqualTo(303);
    String path =
        person.get(QueryPages.LIST).page().select("a[href$=/update/]").stream()
            .filter(link -> link.text().equals(name))
            .findFirst()
            .orElseThrow()
            .attr("href");
    return Long.parseLong(path.split("/")[3]);
  }

  /** Runs a saved query to its end and answers the run's path. */
  static String run(Browser person, long query) {
    return ended(person, person.post("/alerts/query/" + query + "/run/").location());
  }

  /** Asks without saving, to the end. */
  static String ask(Browser person, String asked) {
    return ended(
        person,
        person
            .post("/alerts/query/run/", "broker", "TEST", "query_name", "", "name", asked)
            .location());
  }

  static String ended(Browser person, String path) {
    await(() -> !List.of("running", "stopping", "paused").contains(state(person, path)));
    return path;
  }

  static String state(Browser person, String path) {
    return person.get(path).page().select("[data-state]").attr("data-state");
  }

  /** Waits for the end of a run that a program began. */
  void awaitEnd(Program program, String run) {
    await(() -> !program.read(run).get("state").asString().equals("running"));
  }

  static void await(BooleanSupplier condition) {
    Waiting.await(condition);
  }

  /** Begins a run without saving and answers its path. */
  static String begin(Browser person, String asked) {
    return person
        .post("/alerts/query/run/", "broker", "TEST", "query_name", "", "name", asked)
        .location();
  }

  /**
   * Lets a run that asked for {@code gate-NAME} have so many rows in all.
   *
   * @param rows −1: the run may end
   */
  static void open(String gate, int rows) {
    System.setProperty(gate, Integer.toString(rows));
  }

  /** Puts a module of the test resources into its folder. */
  void install(String module) {
    install(server.folder(), module);
  }

  static void install(Path project, String module) {
    Folders.putModule(project, module);
  }
}
