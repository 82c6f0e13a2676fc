package org.tom4j.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.streams.testkit.RealKafka;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;

/** Queries of a real Kafka that tom.yaml describes. */
@OnBothDatabases
final class KafkaQueryTest {
  private static final int PARTITIONS = 4;
  private static final PerDatabase<TomServer> TOMS = new PerDatabase<>(KafkaQueryTest::started);

  @TempDir private static Path folder;
  private static RealKafka kafka;
  private final TomServer tom;
  private final String prefix;

  KafkaQueryTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
    this.prefix = kind.name().toLowerCase(Locale.ROOT) + "_";
  }

  @BeforeAll
  static void startKafka() {
    kafka = RealKafka.start(folder);
  }

  private static TomServer started(DatabaseKind kind) {
    return TomServer.start(
        kind,
        """
        kafka-brokers:
          - name: Our stream
            servers: %s
            id: id
            member-name: name
            time: mjd
            time-is: mjd-tai
            ra: sky.ra
            dec: sky.dec
            mag: mag
          - {name: Typing error, servers: nowhere}
        """
            .formatted(kafka.servers()));
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
    kafka.close();
  }

  private void send(String topic, int from, int to) {
    for (int id = from; id < to; id++) {
      String told =
          """
          {"id": "%d", "name": "obj%d", "mjd": 61000.5, "sky": {"ra": %d, "dec": -3}, "mag": %d}
          """
              .formatted(id, id, id % 360, 10 + id % 10);
      kafka.send(topic, id % PARTITIONS, null, Map.of(), told.getBytes(StandardCharsets.UTF_8));
    }
  }

  private long save(String person, String topic, boolean untilEnd) {
    return Program.json(
            Program.of(tom, person)
                .post(
                    "/api/queries/",
                    """
                    {"broker": "Our stream", "query_name": "%s", "parameters":
                      {"topics": "%s", "begin": "oldest", "until_end": %s}}
                    """
                        .formatted(topic, topic, untilEnd)))
        .get("id")
        .asLong();
  }

  private static JsonNode start(TomServer at, String person, long query) {
    return Program.json(Program.of(at, person).post("/api/queries/" + query + "/runs/", "{}"));
  }

  private JsonNode run(String person, long query) {
    String run = "/api/runs/" + start(tom, person, query).get("id").asLong() + "/";
    Program program = Program.of(tom, person);
    Waiting.await(() -> !program.read(run).get("state").asString().equals("running"));
    return program.read(run);
  }

  @Test
  void aKafkaOfTomYamlIsABrokerLikeAnyOther() {
    String topic = prefix + "like_any_other";
    kafka.createTopic(topic, PARTITIONS);
    send(topic, 0, 20);
    kafka.send(
        topic,
        0,
        null,
        Map.of(),
        "{\"id\": \"21\", \"sky\": {\"ra\": 1, \"dec\": 99}}".getBytes(StandardCharsets.UTF_8));
    Browser ann = tom.signedIn("ann");
    Document form = ann.get("/alerts/query/create/?broker=Our+stream").page();
    assertThat(form.select("[name=topics], [name=begin], [name=until_end]")).hasSize(3);
    long query = save("ann", topic, true);
    Program.of(tom, "ann")
        .send("PUT", "/api/queries/" + query + "/filter/", "{\"filter\": \"mag < 15\"}");
    JsonNode run = run("ann", query);
    assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("complete");
    assertThat(run.get("received").asLong()).isEqualTo(21);
    assertThat(run.get("kept").asLong()).isEqualTo(10);
    assertThat(run.get("dropped").asLong()).isEqualTo(10);
    assertThat(run.get("bad").asLong()).isEqualTo(1);
    JsonNode row =
        Program.of(tom, "ann")
            .read("/api/runs/" + run.get("id").asLong() + "/rows/")
            .at("/results/0");
    assertThat(row.get("timestamp").asString()).isEqualTo("2025-11-21T11:59:23Z");
    QueryStream stream = tom.part(StreamStore.class).find(query, null).orElseThrow();
    assertThat(tom.part(DeadLetterFinder.class).list(stream, 0, 10))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.reason()).contains(topic + "/0, message 5,", "99");
          assertThat(letter.mediaType()).isEqualTo("application/json");
        });
    assertThat(run("ann", query).get("received").asLong()).isZero();
    assertThat(tom.admin().get("/modules/").text())
        .contains("servers is 'nowhere', and should be like kafka.example.org:9092");
  }

  @Test
  void whatAStreamHasToSayStandsOnThePageOfItsRunWhileItGoesOn() {
    String topic = prefix + "not_there";
    long query = save("eve", topic, false);
    long run = start(tom, "eve", query).get("id").asLong();
    Browser eve = tom.signedIn("eve");
    Waiting.await(() ->
        eve.get("/alerts/run/" + run + "/").page().text().contains("There is no topic " + topic));
    Program.of(tom, "eve").post("/api/runs/" + run + "/stop/", "{}");
  }

  @Test
  void twoProcessesShareATopicAndOneTakesOverFromTheOther() {
    String topic = prefix + "shared";
    kafka.createTopic(topic, PARTITIONS);
    long query = save("bob", topic, false);
    List<Long> runs = new ArrayList<>();
    int all;
    try (TomServer second = tom.beside()) {
      runs.add(start(tom, "bob", query).get("id").asLong());
      send(topic, 0, 200);
      Waiting.await(() -> stored(runs).size() == 200);
      runs.add(start(second, "bob", query).get("id").asLong());
      AtomicInteger sent = new AtomicInteger(200);
      Waiting.await(() -> {
        send(topic, sent.get(), sent.addAndGet(40));
        return !stored(runs.subList(1, 2)).isEmpty();
      });
      Waiting.await(() -> stored(runs).size() == sent.get());
      all = sent.get();
    }
    send(topic, all, all + 100);
    Waiting.await(() -> stored(runs).size() == all + 100);
    assertThat(stored(runs))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, all + 100).mapToObj(Integer::toString).toList());
    Program.of(tom, "bob").post("/api/runs/" + runs.getFirst() + "/stop/", "{}");
  }

  private List<String> stored(List<Long> runs) {
    return tom.part(Db.class)
        .read(jdbc ->
            runs.stream()
                .flatMap(run ->
                    jdbc
                        .sql(
                            "select a.alert_id from run_alert ra join alert a on a.id = ra.alert_id"
                                + " where ra.run_id = ?")
                        .param(run)
                        .query(Columns.TEXT)
                        .list()
                        .stream())
                .toList());
  }
}
