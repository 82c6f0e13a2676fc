package org.tom4j.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.schedules.MovedClock;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

/** A TOM with the broker ACTED, and what people do with it. */
final class ActingTom implements AutoCloseable {
  final TomServer server;
  final MovedClock clock;

  private ActingTom(TomServer server, MovedClock clock) {
    this.server = server;
    this.clock = clock;
  }

  static ActingTom start(DatabaseKind kind, String yaml) {
    MovedClock clock = new MovedClock();
    TomServer server = TomServer.start(kind, "actions: {per-second: 1000}\n" + yaml, clock);
    Folders.putModule(server.folder(), "ActedBroker");
    return new ActingTom(server, clock).ready();
  }

  private ActingTom ready() {
    Browser setup = server.signedIn("setup");
    Waiting.await(() -> setup.get("/alerts/query/list/").text().contains("ACTED"));
    return this;
  }

  ActingTom restarted() {
    return new ActingTom(server.restarted(), clock).ready();
  }

  long save(String person, String place, int count) {
    Reply saved = program(person).post("/api/queries/", query(place, count, 15));
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    return Program.json(saved).get("id").asLong();
  }

  private static String query(String place, int count, double mag) {
    return "{\"broker\":\"ACTED\",\"query_name\":\"%s\",\"parameters\":{\"place\":\"%s\",\"count\":\"%d\",\"mag\":\"%s\"}}"
        .formatted(place, place, count, mag);
  }

  /** The same alerts have another content from now on. */
  void change(String person, long query, String place, int count, double mag) {
    Program program = program(person);
    long version = program.read("/api/queries/" + query + "/").get("version").asLong();
    String json = query(place, count, mag).replace("}}", "},\"version\":" + version + "}");
    Reply changed = program.send("PUT", "/api/queries/" + query + "/", json);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  Program program(String person) {
    return Program.of(server, person);
  }

  Reply set(String person, long query, String json) {
    return program(person).send("PUT", "/api/queries/" + query + "/actions/", json);
  }

  void setWebhook(String person, long query, String address) {
    Reply set =
        set(
            person,
            query,
            "{\"webhook\":\"%s\",\"secret\":\"%s\"}".formatted(address, Receiver.SECRET));
    assertThat(set.status()).as(set.text()).isEqualTo(200);
  }

  /** Runs a query to its end and answers the run's number. */
  long run(String person, long query) {
    String run = server.signedIn(person).post("/alerts/query/" + query + "/run/").location();
    long number = Long.parseLong(run.replaceAll("\\D", ""));
    Waiting.await(() ->
        number("select count(*) from query_run where state = 'running' and id = " + number) == 0);
    return number;
  }

  String page(String person, String path) {
    Reply reply = server.signedIn(person).get(path);
    assertThat(reply.status()).isEqualTo(200);
    return reply.page().text();
  }

  void settled(long query) {
    Waiting.await(() ->
        number(
                "select count(*) from action_delivery where state = 'WAITING' and query_id = "
                    + query)
            == 0);
  }

  long number(String sql) {
    return server.part(Db.class).read(jdbc -> jdbc.sql(sql).query(Columns.NUMBER).single());
  }

  void write(String sql) {
    server.part(Db.class).write(jdbc -> jdbc.sql(sql).update());
  }

  long lane(Receiver receiver) {
    return number(
        "select coalesce(max(failures), 0) from action_lane where lane = '"
            + WebAddress.origin(receiver.address())
            + "'");
  }

  @Override
  public void close() {
    server.close();
  }
}
