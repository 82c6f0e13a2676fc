package org.tom4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.settings.TomSettings.Role;
import org.tom4j.streaming.LogTom;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

/** A process that serves pages and one that does the rest, on one database. */
@OnBothDatabases
final class RolesTest {
  private static final PerDatabase<LogTom> WEBS =
      new PerDatabase<>(kind -> LogTom.start(kind, Role.WEB));

  private final LogTom web;

  RolesTest(DatabaseKind kind) {
    this.web = WEBS.on(kind);
  }

  @AfterAll
  static void stop() throws Exception {
    WEBS.close();
  }

  /** Runs of a query, by whether the process that carries them is one that listens. */
  private List<Boolean> carriedByListeners(long query) {
    return web.server()
        .part(Db.class)
        .read(jdbc ->
            jdbc.sql(
                    "select p.listens from query_run r join process p on p.id = r.process_id"
                        + " where r.query_id = ?")
                .param(query)
                .query((row, n) -> row.getBoolean(1))
                .list());
  }

  @Test
  void whatServesPagesLeavesListeningToWhatListens() throws InterruptedException {
    web.write("left-to-others", "a one 10");
    long query = web.save("ann", "left-to-others", true);
    Program ann = Program.of(web.server(), "ann");
    ann.send("PUT", "/api/queries/" + query + "/listening/", "{}");
    Waiting.await(() ->
        web.server()
            .signedIn("ann")
            .get("/")
            .text()
            .matches("(?s).*No process of this TOM listens.*tom run --role listen.*"));
    try (TomServer listening = web.server().beside(Role.LISTEN)) {
      Waiting.await(() -> web.places(query).equals(List.of("a 1")));
      assertThat(carriedByListeners(query)).isNotEmpty().containsOnly(true);
      Waiting.await(() ->
          !web.server().signedIn("ann").get("/").text().contains("No process of this TOM listens"));
      for (String page : List.of("/", "/api/queries/", "/accounts/login/", "/alerts/query/list/")) {
        assertThat(listening.browser().get(page).status()).as(page).isEqualTo(404);
        assertThat(listening.browser().get(page).text()).contains("serves no pages");
      }
      ann.send("PUT", "/api/queries/" + query + "/listening/", "{\"paused\":true}");
      Waiting.await(() -> ann.read("/api/queries/" + query + "/listening/").get("run").isNull());
    }
  }

  @Test
  void whatPeopleStartRunsWhereTheyStartIt() {
    web.write("by-hand", "a one 10", "a two 11");
    long query = web.save("ann", "by-hand", false);
    assertThat(web.run("ann", query).get("received").asLong()).isEqualTo(2);
  }

  @Test
  void aModuleReachesTheFilesOfItsProjectAlsoWhereNoPagesAreServed() throws Exception {
    Files.createDirectories(web.server().folder().resolve("static"));
    Files.writeString(web.server().folder().resolve("static/data.json"), "[1]");
    try (TomServer listening = web.server().beside(Role.LISTEN)) {
      assertThat(listening.browser().get("/static/data.json").text()).isEqualTo("[1]");
    }
  }
}
