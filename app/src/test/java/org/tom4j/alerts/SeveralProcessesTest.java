package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** Two processes of one TOM on one database. */
@OnBothDatabases
final class SeveralProcessesTest {
  private final AlertsTom first;

  SeveralProcessesTest(DatabaseKind kind) {
    first = AlertsTom.on(kind);
  }

  @Test
  void aSecondProcessLeavesTheRunsOfTheFirstAloneAndCanStopThem() {
    Browser person = first.person("two");
    String path = ask(person, "slow");
    try (TomServer second = first.server.beside()) {
      Browser there = second.signedIn("two");
      assertThat(AlertsTom.state(there, path)).isEqualTo("running");
      AlertsTom.await(() -> kept(there, path) > 0);
      long before = kept(there, path);
      AlertsTom.await(() -> kept(there, path) > before);
      Reply stopped = there.post(path + "stop/");
      assertThat(stopped.status()).isEqualTo(303);
      assertThat(there.follow(stopped).text()).contains("was asked to stop it");
      AlertsTom.ended(there, path);
      assertThat(AlertsTom.state(there, path)).isEqualTo("stopped");
    }
    assertThat(AlertsTom.state(person, path)).isEqualTo("stopped");
  }

  @Test
  void aProgramStopsTheRunOfAnotherProcessAndTheHistoryTellsWhoDidSo() {
    Browser person = first.person("two-program");
    String path = ask(person, "slow");
    String api = path.replace("/alerts/run/", "/api/runs/");
    try (TomServer second = first.server.beside()) {
      Program program = Program.of(second, "two-program");
      assertThat(program.post(api + "stop/", "").status()).isEqualTo(202);
      first.awaitEnd(program, api);
      assertThat(program.read(api).get("state").asString()).isEqualTo("stopped");
      assertThat(program.post(api + "stop/", "").status()).as("it has ended").isEqualTo(200);
    }
    assertThat(stops(Long.parseLong(path.split("/")[3]))).containsExactly("two-program");
  }

  private List<String> stops(long run) {
    return first
        .server
        .part(Db.class)
        .read(jdbc ->
            jdbc.sql(
                    "select person_name from audit_entry where action = 'STOP' and kind = 'RUN'"
                        + " and row_id = ?")
                .param(run)
                .query(String.class)
                .list());
  }

  @Test
  void aLivePageFollowsTheRunOfAnotherProcessToItsEnd() {
    Browser person = first.person("two-live");
    String path = ask(person, "slow");
    try (TomServer second = first.server.beside()) {
      Browser there = second.signedIn("two-live");
      Thread stopping =
          Thread.ofPlatform()
              .unstarted(() -> {
                AlertsTom.await(() -> kept(there, path) > 300);
                person.post(path + "stop/");
              });
      stopping.start();
      String events = there.get(path + "events/").text();
      assertThat(events.split("event:state", -1).length).as(events).isGreaterThan(2);
      assertThat(events).contains("\"state\":\"running\"", "\"state\":\"stopped\"");
    }
  }

  @Test
  void aStartAfterAKillMarksItsRunsAtOnceAndNoOthers() throws IOException, InterruptedException {
    Browser person = first.person("two-kill");
    String living = ask(person, "slow");
    long run = cutOff(first.server.part(Db.class));
    try (TomServer second = first.server.beside()) {
      assertThat(state(second.part(Db.class), run)).isEqualTo("interrupted");
      assertThat(AlertsTom.state(second.signedIn("two-kill"), living)).isEqualTo("running");
    }
    person.post(living + "stop/");
    AlertsTom.ended(person, living);
  }

  /** A run of a process of this machine that was killed. */
  private static long cutOff(Db db) throws IOException, InterruptedException {
    Process killed = new ProcessBuilder("sleep", "600").start();
    long pid = killed.pid();
    killed.destroyForcibly().waitFor();
    return db.write(jdbc -> {
      long process =
          jdbc.sql(
                  "insert into process (host, pid, born_us, beat_us)"
                      + " values (?, ?, 0, ?) returning id")
              .params(Machine.here().place(), pid, Micros.of(Instant.now()))
              .query(Long.class)
              .single();
      return jdbc.sql(
              "insert into query_run (broker, parameters, module_version, permissions,"
                  + " started_us, process_id, state, received, bad, kept, fresh, updated)"
                  + " values ('TEST', '{}', 'v1', 'PRIVATE', 0, ?, 'running', 0, 0, 0, 0, 0)"
                  + " returning id")
          .param(process)
          .query(Long.class)
          .single();
    });
  }

  private static String state(Db db, long run) {
    return db.read(jdbc ->
        jdbc.sql("select state from query_run where id = ?")
            .param(run)
            .query(String.class)
            .single());
  }

  private static String ask(Browser person, String name) {
    Reply started =
        person.post("/alerts/query/run/", "broker", "TEST", "query_name", "", "name", name);
    return started.location();
  }

  private static long kept(Browser person, String path) {
    String kept = person.get(path).page().select("[data-count=kept]").text();
    return Long.parseLong(kept.replace(",", ""));
  }
}
