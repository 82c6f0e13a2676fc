package org.tom4j.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.settings.TomSettings.Role;
import org.tom4j.streams.testkit.RealKafka;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Program;
import org.tom4j.testing.TomProcess;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Processes of their own, as the system knows them, that share a topic of a real Kafka. */
final class SharedTopicTest {
  private static final int PARTITIONS = 6;
  private static final int OBJECTS = 97;
  private static final String TOPIC = "shared";

  @TempDir private Path folder;
  private RealKafka kafka;
  private TomServer web;
  private long query;

  @BeforeEach
  void start() {
    kafka = RealKafka.start(folder);
    kafka.createTopic(TOPIC, PARTITIONS);
    String yaml =
        """
        kafka-brokers:
          - name: Our stream
            servers: %s
            id: id
            member-name: name
            time: mjd
            time-is: mjd
        """
            .formatted(kafka.servers());
    web = TomServer.start(DatabaseKind.POSTGRESQL, yaml, Clock.systemUTC(), Role.WEB);
    query =
        Program.json(
                ann()
                    .post(
                        "/api/queries/",
                        """
                        {"broker": "Our stream", "query_name": "shared", "parameters":
                          {"topics": "shared", "begin": "oldest", "until_end": false}}
                        """))
            .get("id")
            .asLong();
  }

  @AfterEach
  void stop() {
    web.close();
    kafka.close();
  }

  private Program ann() {
    return Program.of(web, "ann");
  }

  private JsonNode listening() {
    return ann().read("/api/queries/" + query + "/listening/");
  }

  private void set(String json) {
    assertThat(ann().send("PUT", "/api/queries/" + query + "/listening/", json).status())
        .isEqualTo(200);
  }

  /** Numbered alerts, each object's in one partition and in order. */
  private void send(int from, int to) {
    for (int id = from; id < to; id++) {
      int object = id % OBJECTS;
      String told =
          "{\"id\": \"%d\", \"name\": \"obj%d\", \"mjd\": %f}".formatted(id, object, 61_000.5);
      kafka.send(TOPIC, object % PARTITIONS, null, Map.of(), told.getBytes(StandardCharsets.UTF_8));
    }
  }

  private long stored() {
    return number("select count(*) from alert");
  }

  private long number(String sql) {
    return web.part(Db.class).read(jdbc -> jdbc.sql(sql).query(Columns.NUMBER).single());
  }

  private List<String> texts(String sql) {
    return web.part(Db.class).read(jdbc -> jdbc.sql(sql).query(Columns.TEXT).list());
  }

  /** The processes that have partitions, and how many. */
  private Map<Long, Integer> reading() {
    Map<Long, Integer> reading = new HashMap<>();
    listening()
        .get("readers")
        .forEach(reader -> {
          if (reader.get("partitions").asInt() > 0) {
            reading.put(reader.get("pid").asLong(), reader.get("partitions").asInt());
          }
        });
    return reading;
  }

  private void awaitReading(TomProcess... processes) {
    Map<Long, Integer> expected = new HashMap<>();
    for (TomProcess process : processes) {
      expected.put(process.pid(), PARTITIONS / processes.length);
    }
    Waiting.await(() -> reading().equals(expected));
  }

  private long kept(TomProcess process) {
    return number(
        "select coalesce(sum(r.kept), 0) from query_run r join process p on p.id = r.process_id"
            + " where p.pid = "
            + process.pid());
  }

  @Test
  void processesShareATopicAndOneThatIsKilledIsFollowedWithoutLossOrDoubleRows() {
    try (TomProcess one = web.process(Role.LISTEN, "one");
        TomProcess two = web.process(Role.LISTEN, "two")) {
      set("{}");
      awaitReading(one, two);
      // Slow enough to be killed in the middle, whatever the machine.
      set("{\"per_second\": 400}");
      send(0, 3_000);
      Waiting.await(() -> stored() > 600);
      assertThat(kept(one)).isPositive();
      assertThat(kept(two)).isPositive();
      one.kill();
      assertThat(stored()).as("killed in the middle").isLessThan(3_000);
      awaitReading(two);
      Waiting.await(() ->
          web.signedIn("ann")
              .get("/alerts/query/" + query + "/listening/")
              .page()
              .select("[data-readers]")
              .text()
              .contains("has gone"));
      set("{\"per_second\": null}");
      send(3_000, 4_000);
      Waiting.await(() -> stored() == 4_000);
      try (TomProcess three = web.process(Role.LISTEN, "three")) {
        awaitReading(two, three);
        send(4_000, 5_000);
        Waiting.await(() -> stored() == 5_000);
        assertThat(kept(three)).isPositive();
        assertEachOnceAndInOrder(5_000);
        set("{\"paused\": true}");
        Waiting.await(() -> listening().get("run").isNull());
      }
    }
    assertThat(number("select count(*) from query_run where state = 'failed'")).isZero();
  }

  private void assertEachOnceAndInOrder(int sent) {
    assertThat(texts("select a.alert_id from run_alert ra join alert a on a.id = ra.alert_id"))
        .as("rows of runs")
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, sent).mapToObj(Integer::toString).toList());
    assertThat(number("select sum(received) from query_run")).isEqualTo(sent);
    assertThat(number("select sum(kept) from query_run")).isEqualTo(sent);
    for (int object = 0; object < OBJECTS; object++) {
      List<Integer> numbers =
          texts("select alert_id from alert where name = 'obj" + object + "' order by id").stream()
              .map(Integer::valueOf)
              .toList();
      assertThat(numbers).as("of object %d, as stored", object).isSorted();
    }
  }
}
