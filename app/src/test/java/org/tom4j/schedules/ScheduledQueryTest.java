package org.tom4j.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.people.People;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Saved queries that run by themselves: the clock is put forward, all else is real. */
@OnBothDatabases
final class ScheduledQueryTest {
  private static final String LIST = "/alerts/query/list/";
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final DatabaseKind kind;
  private final MovedClock clock = new MovedClock();

  ScheduledQueryTest(DatabaseKind kind) {
    this.kind = kind;
  }

  private TomServer start() {
    return start(kind, clock);
  }

  static TomServer start(DatabaseKind kind, MovedClock clock) {
    TomServer tom = TomServer.start(kind, "runs: {per-broker-per-hour: 4}\n", clock);
    Folders.putModule(tom.folder(), "TestBroker");
    Browser setup = tom.signedIn("setup");
    Waiting.await(() -> setup.get(LIST).text().contains("TEST"));
    return tom;
  }

  @Test
  void aScheduledQuerySurvivesARestartAndTwoProcessesRunItOnce() {
    TomServer tom = start();
    long query = save(tom, "ann", "both");
    every(tom, "ann", query, "60", "");
    assertThat(schedule(tom, "ann", query).get("next")).hasSize(5);
    try (TomServer after = tom.restarted();
        TomServer beside = after.beside()) {
      Waiting.await(() -> after.signedIn("ann").get(LIST).text().contains("TEST"));
      Waiting.await(() -> beside.signedIn("ann").get(LIST).text().contains("TEST"));
      for (int turn = 1; turn <= 3; turn++) {
        forward(after, Duration.ofMinutes(60));
        beside.part(Turns.class).look();
        await(after, query, turn);
        ended(after, query);
      }
      assertThat(number(after, "select count(*) from query_run where scheduled = true"))
          .isEqualTo(3);
      assertThat(number(after, "select kept from query_run order by id limit 1")).isEqualTo(2);
      Browser ann = after.signedIn("ann");
      String page = ann.get("/alerts/query/" + query + "/run/").text();
      assertThat(page).contains("Every hour.", "Its runs are ann's", "by schedule");
      assertThat(page).contains("asked TEST 1 of at most 4 times");
      assertThat(ann.get(LIST).page().select("td[data-label=Next]").text()).matches("20.*:.*");
      assertThat(
              number(
                  after,
                  "select count(*) from audit_entry where action = 'RUN'"
                      + " and words like 'by its schedule%' and person_name = 'ann'"))
          .isEqualTo(3);
    }
  }

  @Test
  void whatGoesWrongIsSaidAndWaitedFor() {
    try (TomServer tom = start()) {
      failuresAreBackedOffFrom(tom);
      theBudgetIsSharedByAllPeople(tom);
      whoMayNotSeeTheQueryAnyMoreRunsItNoMore(tom);
    }
  }

  private void failuresAreBackedOffFrom(TomServer tom) {
    long query = save(tom, "bea", "trouble");
    every(tom, "bea", query, "10", "");
    forward(tom, Duration.ofMinutes(10));
    await(tom, query, 1);
    ended(tom, query);
    JsonNode failed = schedule(tom, "bea", query);
    assertThat(failed.get("failures").asInt()).isEqualTo(1);
    assertThat(wait(failed)).isEqualTo(Duration.ofMinutes(20));
    forward(tom, Duration.ofMinutes(10));
    Waiting.await(() -> putOff(tom, query));
    assertThat(runs(tom, query)).isEqualTo(1);
    forward(tom, Duration.ofMinutes(10));
    await(tom, query, 2);
    ended(tom, query);
    assertThat(schedule(tom, "bea", query).get("failures").asInt()).isEqualTo(2);
    String page = tom.signedIn("bea").get("/alerts/query/" + query + "/run/").text();
    assertThat(page)
        .contains("failed 2 times in a row", "Its last run failed: TEST is in trouble (500).")
        .contains("It is tried again at");
    tom.signedIn("bea").post("/alerts/query/" + query + "/schedule/delete/");
    forward(tom, Duration.ofHours(2));
    assertThat(runs(tom, query)).isEqualTo(2);
  }

  private static boolean putOff(TomServer tom, long query) {
    return number(
            tom,
            "select count(*) from scheduled_tasks t join query_run r on t.task_instance = '%d'"
                    .formatted(query)
                + " and r.query_id = %d where t.execution_time = r.started_us + 1200000000"
                    .formatted(query))
        == 1;
  }

  /** From the last run to the next turn. */
  static Duration wait(JsonNode schedule) {
    return Duration.between(
        Instant.parse(schedule.get("last_run").asString()),
        Instant.parse(schedule.at("/next/0").asString()));
  }

  private void theBudgetIsSharedByAllPeople(TomServer tom) {
    long one = save(tom, "cal", "both");
    long other = save(tom, "dot", "both");
    every(tom, "cal", one, "1", "");
    every(tom, "dot", other, "1", "");
    for (int turn = 0; turn < 3; turn++) {
      forward(tom, MINUTE);
      Waiting.await(() ->
          !words(tom, "cal", one).isEmpty()
              || !words(tom, "dot", other).isEmpty()
              || runs(tom, one) + runs(tom, other) >= 2);
      ended(tom, one);
      ended(tom, other);
    }
    Waiting.await(() -> {
      tom.part(Turns.class).look();
      clock.forward(Duration.ofSeconds(1));
      return words(tom, "cal", one).contains("within the hour")
          && words(tom, "dot", other).contains("within the hour");
    });
    assertThat(runs(tom, one) + runs(tom, other)).isEqualTo(4);
    tom.signedIn("cal").post("/alerts/query/" + one + "/schedule/delete/");
    tom.signedIn("dot").post("/alerts/query/" + other + "/schedule/delete/");
  }

  private void whoMayNotSeeTheQueryAnyMoreRunsItNoMore(TomServer tom) {
    clock.forward(Duration.ofHours(2));
    long query = save(tom, "eve", "both");
    every(tom, "eve", query, "30", "");
    tom.part(Db.class)
        .write(sql -> sql.sql("update person set active = false where name = 'eve'").update());
    forward(tom, Duration.ofMinutes(30));
    Program boss = Program.of(tom, "boss", true);
    String path = "/api/queries/" + query + "/schedule/";
    Waiting.await(() -> boss.read(path).get("paused").asBoolean());
    assertThat(boss.read(path).get("last_turn").asString()).contains("cannot sign in any more");
    assertThat(runs(tom, query)).isZero();
  }

  @Test
  void oneRunAtATimeAndMissedTurnsByChoice() {
    TomServer tom = start();
    long waits = save(tom, "flo", "both");
    long makesUp = save(tom, "flo", "both");
    long busy = save(tom, "flo", "gate-schedule-" + kind);
    System.setProperty("gate-schedule-" + kind, "1");
    every(tom, "flo", waits, "60", "");
    every(tom, "flo", makesUp, "60", "true");
    every(tom, "flo", busy, "70", "");
    tom.signedIn("flo").post("/alerts/query/" + busy + "/run/");
    forward(tom, Duration.ofMinutes(70));
    await(tom, makesUp, 1);
    Waiting.await(() -> words(tom, "flo", waits).contains("was missed: no TOM was up"));
    Waiting.await(() -> words(tom, "flo", busy).contains("still under way"));
    assertThat(words(tom, "flo", makesUp)).startsWith("Made up for the turn of");
    assertThat(runs(tom, waits)).isZero();
    assertThat(runs(tom, busy)).isEqualTo(1);
    System.setProperty("gate-schedule-" + kind, "-1");
    tom.close();
  }

  @Test
  void whoMayChangeTheQuerySetsItsScheduleAndTheFormSaysWhatIsWrong() {
    try (TomServer tom = start()) {
      long query = save(tom, "gus", "both");
      Browser gus = tom.signedIn("gus");
      String path = "/alerts/query/" + query + "/schedule/";
      Reply wrong = gus.post(path, "kind", "cron", "cron", "61 * * * *");
      assertThat(wrong.status()).isEqualTo(200);
      assertThat(wrong.text()).contains("This is no line of cron");
      Reply set = gus.post(path, "kind", "cron", "cron", "30 3 * * *", "catch_up", "true");
      assertThat(set.status()).isEqualTo(303);
      assertThat(gus.get(path).text()).contains("That is at 03:30");
      assertThat(gus.follow(set).page().select(".schedule-next li")).hasSize(5);
      gus.post(
          path,
          "kind",
          "dusk",
          "site",
          "Pole",
          "longitude",
          "0",
          "latitude",
          "89.9",
          "twilight",
          "civil",
          "offset",
          "0");
      assertThat(gus.get("/alerts/query/" + query + "/run/").text())
          .contains("At the end of civil (Sun at −6°) dusk at Pole", "there is no such dusk");
      assertThat(tom.signedIn("hal").get(path).status()).isEqualTo(404);
      Program program = Program.of(tom, "gus");
      String api = "/api/queries/" + query + "/schedule/";
      JsonNode read = program.read(api);
      assertThat(program.send("PUT", api, read.toString()).status()).isEqualTo(200);
      assertThat(program.read(api).get("latitude").asDouble()).isEqualTo(89.9);
      assertThat(program.send("PUT", api, "{\"kind\":\"every\",\"minutes\":0}").text())
          .contains("/minutes");
      assertThat(program.send("DELETE", api, "").status()).isEqualTo(204);
      assertThat(program.read(api).get("kind").asString()).isEqualTo("none");
      gus.post("/alerts/query/" + query + "/delete/");
      assertThat(number(tom, "select count(*) from query_schedule")).isZero();
    }
  }

  private void forward(TomServer tom, Duration by) {
    clock.forward(by.plusSeconds(1));
    tom.part(Turns.class).look();
  }

  static void every(TomServer tom, String person, long query, String minutes, String up) {
    Reply set =
        tom.signedIn(person)
            .post(
                "/alerts/query/" + query + "/schedule/",
                "kind",
                "every",
                "minutes",
                minutes,
                "catch_up",
                up);
    assertThat(set.status()).isEqualTo(303);
  }

  static void await(TomServer tom, long query, int runs) {
    Waiting.await(() -> runs(tom, query) == runs);
  }

  static void ended(TomServer tom, long query) {
    Waiting.await(() ->
        number(
                tom,
                "select count(*) from query_run where state = 'running' and query_id = " + query)
            == 0);
  }

  private static long runs(TomServer tom, long query) {
    return number(tom, "select count(*) from query_run where query_id = " + query);
  }

  private static long number(TomServer tom, String sql) {
    return tom.part(Db.class).read(jdbc -> jdbc.sql(sql).query(Columns.NUMBER).single());
  }

  static JsonNode schedule(TomServer tom, String person, long query) {
    People people = tom.part(People.class);
    Viewer viewer = people.viewer(tom.personId(person, false));
    assertThat(viewer.isAnonymous()).isFalse();
    return Program.of(tom, person).read("/api/queries/" + query + "/schedule/");
  }

  private static String words(TomServer tom, String person, long query) {
    return schedule(tom, person, query).get("last_turn").asString();
  }

  static long save(TomServer tom, String person, String asked) {
    Program program = Program.of(tom, person);
    Reply saved =
        program.post(
            "/api/queries/",
            "{\"broker\":\"TEST\",\"query_name\":\"%s\",\"parameters\":{\"name\":\"%s\"}}"
                .formatted(asked, asked));
    return Program.json(saved).get("id").asLong();
  }
}
