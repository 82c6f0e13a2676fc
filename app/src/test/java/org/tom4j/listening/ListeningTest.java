package org.tom4j.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.streaming.LogTom;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Queries of streams that are read at all times. */
@OnBothDatabases
final class ListeningTest {
  private static final PerDatabase<LogTom> TOMS = new PerDatabase<>(LogTom::start);

  private final LogTom tom;

  ListeningTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
  }

  private Program program(String person) {
    return Program.of(tom.server(), person);
  }

  private JsonNode listening(long query) {
    return program("ann").read("/api/queries/" + query + "/listening/");
  }

  private Reply set(long query, String json) {
    return program("ann").send("PUT", "/api/queries/" + query + "/listening/", json);
  }

  /** The alerts that the query's runs have kept, in order. */
  private List<String> kept(long query) {
    return tom.server()
        .part(Db.class)
        .read(jdbc ->
            jdbc.sql(
                    "select a.alert_id from run_alert ra join alert a on a.id = ra.alert_id"
                        + " join query_run r on r.id = ra.run_id where r.query_id = ?"
                        + " order by ra.run_id, ra.seq")
                .param(query)
                .query(Columns.TEXT)
                .list());
  }

  private long runs(long query) {
    return tom.server()
        .part(Db.class)
        .read(jdbc ->
            jdbc.sql("select count(*) from query_run where query_id = ?")
                .param(query)
                .query(Columns.NUMBER)
                .single());
  }

  private void awaitKept(long query, String... ids) {
    Waiting.await(() -> kept(query).equals(List.of(ids)));
  }

  private void awaitRun(long query) {
    Waiting.await(() -> !listening(query).get("run").isNull());
  }

  @Test
  void aQueryThatBeginsAnewWhenItIsRunGoesOnWhileItIsListenedTo() {
    tom.write("each-time-anew", "a one 10", "a two 11");
    long query = tom.save("ann", "each-time-anew", false);
    assertThat(set(query, "{}").status()).isEqualTo(200);
    Waiting.await(() -> tom.places(query).equals(List.of("a 2")));
    assertThat(set(query, "{\"paused\":true}").status()).isEqualTo(200);
    Waiting.await(() -> listening(query).get("run").isNull());
    JsonNode byHand = tom.run("ann", query);
    assertThat(byHand.get("received").asLong()).isEqualTo(2);
    assertThat(tom.places(query)).containsExactly("a 2");
    awaitKept(query, "one", "two", "one", "two");
  }

  @Test
  void aQueryIsReadFromNowOnPausedAndReadOn() {
    tom.write("listened", "a one 10");
    long query = tom.save("ann", "listened", true);
    Browser ann = tom.server().signedIn("ann");
    assertThat(ann.get("/alerts/query/" + query + "/run/").page().select("#listening").text())
        .isEqualTo("Listening");
    Reply started = ann.post("/alerts/query/" + query + "/listening/start/");
    assertThat(started.status()).isEqualTo(303);
    awaitKept(query, "one");
    Waiting.await(() ->
        ann.get("/alerts/query/" + query + "/listening/")
            .page()
            .select("#listening .chip")
            .text()
            .equals("listening"));
    assertThat(ann.get("/alerts/query/" + query + "/listening/").text())
        .contains("its runs are ann", "Received", "Last message", "from here to the database");
    ann.post("/alerts/query/" + query + "/listening/pause/");
    Waiting.await(() -> listening(query).get("run").isNull());
    tom.write("listened", "a one 10", "a two 11");
    assertThat(listening(query).get("state").asString()).isEqualTo("paused");
    ann.post("/alerts/query/" + query + "/listening/start/");
    awaitKept(query, "one", "two");
    ann.post("/alerts/query/" + query + "/listening/end/");
    Waiting.await(() -> listening(query).get("state").asString().equals("off"));
  }

  @Test
  void anotherFilterIsAtWorkAtOnceAndNothingIsLost() {
    tom.write("filtered", "a one 10", "a two 25");
    long query = tom.save("ann", "filtered", true);
    set(query, "{}");
    awaitKept(query, "one", "two");
    program("ann").send("PUT", "/api/queries/" + query + "/filter/", "{\"filter\":\"mag < 20\"}");
    Waiting.await(() -> runs(query) == 2);
    tom.write("filtered", "a one 10", "a two 25", "a three 12", "a four 26");
    awaitKept(query, "one", "two", "three");
    set(query, "{\"paused\":true}");
  }

  @Test
  void itGoesOnAfterARestart() {
    DatabaseKind kind = DatabaseKind.SQLITE;
    try (LogTom first = LogTom.start(kind)) {
      first.write("restarted", "a one 10");
      long query = first.save("ann", "restarted", true);
      Program.of(first.server(), "ann").send("PUT", "/api/queries/" + query + "/listening/", "{}");
      Waiting.await(() -> first.places(query).equals(List.of("a 1")));
      TomServer again = first.server().restarted();
      try {
        first.write("restarted", "a one 10", "a two 11");
        Waiting.await(() ->
            again
                    .part(Db.class)
                    .read(jdbc ->
                        jdbc.sql("select next from stream_position").query(Columns.NUMBER).single())
                == 2);
      } finally {
        again.close();
      }
    }
  }

  @Test
  void whatFailsIsTriedAgainAndSaysWhy() {
    long query = tom.save("ann", "not-there-yet", true);
    set(query, "{}");
    Waiting.await(() -> listening(query).get("failures").asInt() >= 1);
    assertThat(listening(query).get("words").asString()).contains("not-there-yet");
    tom.write("not-there-yet", "a one 10");
    awaitKept(query, "one");
    set(query, "{\"paused\":true}");
  }

  @Test
  void whoStopsItsRunPausesIt() {
    tom.write("stopped", "a one 10");
    long query = tom.save("ann", "stopped", true);
    set(query, "{}");
    awaitRun(query);
    awaitKept(query, "one");
    tom.stop("ann", listening(query).get("run").asLong());
    Waiting.await(() -> listening(query).get("state").asString().equals("paused"));
    assertThat(listening(query).get("words").asString()).contains("somebody stopped its run");
  }

  @Test
  void itIsReadNoFasterThanItIsTold() throws InterruptedException {
    String[] lines = new String[200];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "a id" + i + " 10";
    }
    tom.write("slow", lines);
    long query = tom.save("ann", "slow", true);
    set(query, "{\"per_second\": 2}");
    Waiting.await(() -> kept(query).size() >= 2);
    assertThat(kept(query).size()).isLessThan(100);
    set(query, "{\"per_second\": null}");
    Waiting.await(() -> kept(query).size() == 200);
    assertThat(runs(query)).as("without a restart").isEqualTo(1);
    set(query, "{\"paused\":true}");
  }

  @Test
  void whatIsNoRateIsRefusedInWords() {
    tom.write("rates", "a one 10");
    long query = tom.save("ann", "rates", true);
    Browser ann = tom.server().signedIn("ann");
    for (String none : List.of("-1", "0", "fast", "1e9", "NaN")) {
      Reply refused =
          ann.post("/alerts/query/" + query + "/listening/throttle/", "per_second", none);
      assertThat(ann.follow(refused).text()).as(none).contains("A rate is a number of alerts");
    }
    assertThat(set(query, "{\"per_second\": -3}").status()).isEqualTo(400);
  }

  @Test
  void othersSeeItAndChangeNothing() {
    tom.write("others", "a one 10");
    long query = tom.save("ann", "others", true);
    tom.server()
        .part(Db.class)
        .write(sql ->
            sql.sql("update broker_query set permissions = 'PUBLIC' where id = ?")
                .param(query)
                .update());
    Browser bea = tom.server().signedIn("bea");
    assertThat(
            bea.get("/alerts/query/" + query + "/listening/")
                .page()
                .select("form[action*=listening]"))
        .isEmpty();
    for (String act : List.of("start", "pause", "end", "throttle")) {
      assertThat(bea.post("/alerts/query/" + query + "/listening/" + act + "/").status())
          .as(act)
          .isEqualTo(403);
    }
    assertThat(bea.get("/alerts/query/987654321/listening/").status()).isEqualTo(404);
  }

  @Test
  void whatDoesNotGoOnWhereItWasLeftIsNotListenedTo() {
    long query =
        Program.json(
                program("ann")
                    .post(
                        "/api/queries/",
                        "{\"broker\":\"SIMBAD\",\"query_name\":\"x\",\"parameters\":{}}"))
            .path("id")
            .asLong(0);
    assertThat(query).as("a service without alerts has no queries").isZero();
    long mars =
        Program.json(
                program("ann")
                    .post(
                        "/api/queries/",
                        "{\"broker\":\"MARS\",\"query_name\":\"x\",\"parameters\":{}}"))
            .get("id")
            .asLong();
    assertThat(set(mars, "{}").status()).isEqualTo(409);
    assertThat(
            tom.server()
                .signedIn("ann")
                .get("/alerts/query/" + mars + "/run/")
                .page()
                .select("[data-listening]"))
        .isEmpty();
  }
}
