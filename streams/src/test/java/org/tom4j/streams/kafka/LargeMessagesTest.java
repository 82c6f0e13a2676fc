package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.streams.kafka.KafkaHost.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.streams.bson.BsonBytes;
import org.tom4j.streams.testkit.KafkaLogin;
import org.tom4j.streams.testkit.KafkaSecurity;
import org.tom4j.streams.testkit.RealKafka;

/** Messages that were too large for their stream, and lie elsewhere. */
final class LargeMessagesTest {
  private static final Map<String, String> HERA = Map.of("username", "hera", "password", "peacock");

  @TempDir private Path folder;
  @TempDir private Path project;
  private final Places places = new Places();
  private LargeMessageServer server;
  private RealKafka kafka;

  @BeforeEach
  void start() {
    server = LargeMessageServer.start("hera", "peacock");
    Map<String, String> users = Map.of("hera", "peacock");
    kafka = RealKafka.start(folder, KafkaSecurity.passwords(KafkaLogin.SCRAM_SHA_512, users));
    kafka.createTopic("alerts", 1);
    server.put(
        "/offload/msg/1",
        BsonBytes.of(
            Map.of(
                "message", Sent.ztf(1),
                "headers", Map.of("_format", "avro".getBytes(StandardCharsets.UTF_8)))));
  }

  @AfterEach
  void stop() {
    kafka.close();
    server.close();
  }

  private void declare(String endpoint) {
    kafka.createTopic("sys.metadata", 1);
    String said = "{\"LargeMessageUploadEndpoint\": \"" + endpoint + "\"}";
    kafka.send("sys.metadata", 0, null, Map.of(), said.getBytes(StandardCharsets.UTF_8));
  }

  private void place(String url) {
    kafka.send(
        "alerts",
        0,
        null,
        Map.of("_format", "external".getBytes(StandardCharsets.UTF_8)),
        ("{\"url\": \"" + url + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  private KafkaHost host(Map<String, String> settings) {
    Map<String, String> entry = new HashMap<>();
    entry.put("login", "scram-sha-512");
    // What tom.yaml names may be asked though private.
    entry.put("large-messages", server.address("/elsewhere").toString());
    return KafkaHost.start(project, kafka.securedServers(), entry, settings);
  }

  @Test
  void areFetchedWithTheStreamsNameAndPasswordFromWhereTheServiceSays() throws Exception {
    declare(server.address("/offload/").toString());
    place(server.address("/offload/msg/1").toString());
    try (KafkaHost host = host(HERA)) {
      host.readAll("alerts", places).close();
    }
    assertThat(places.bad()).isEmpty();
    assertThat(places.stored()).containsExactly("1");
    assertThat(server.heard().toString()).contains("SCRAM-SHA-512 data=").doesNotContain("peacock");
  }

  @Test
  void areFetchedFromNowhereElse() throws Exception {
    declare(server.address("/offload").toString());
    place(server.address("/other/msg/1").toString());
    place(server.address("/offload/../other/msg/1").toString());
    place("not an address");
    try (KafkaHost host = host(HERA)) {
      host.readAll("alerts", places).close();
    }
    assertThat(places.stored()).isEmpty();
    assertThat(places.bad())
        .hasSize(3)
        .allSatisfy(bad ->
            assertThat(bad.reason())
                .contains("was too large for the stream", "the service keeps such messages at"));
    assertThat(places.packetsOfBad()).doesNotContainNull();
    assertThat(server.heard()).isEmpty();
  }

  @Test
  void withoutAWordOfTheServiceTheEntrysPlaceIsAsked() throws Exception {
    server.put(
        "/elsewhere/msg/2", BsonBytes.of(Map.of("message", Sent.ztf(2), "headers", Map.of())));
    place(server.address("/elsewhere/msg/2").toString());
    try (KafkaHost host = host(HERA)) {
      host.readAll("alerts", places).close();
    }
    assertThat(places.stored()).containsExactly("2");
  }

  @Test
  void privateAddressesThatAServiceNamesAreNotAsked() throws Exception {
    declare("http://10.1.2.3/offload");
    place("http://10.1.2.3/offload/msg/1");
    try (KafkaHost host = host(HERA)) {
      host.readAll("alerts", places).close();
    }
    assertThat(places.bad().getFirst().reason()).contains("cannot be fetched", "10.1.2.3");
  }

  @Test
  void whatIsNotThereIsADeadLetterAndWhatFailsForNowIsTriedAgain() throws Exception {
    declare(server.address("/offload").toString());
    place(server.address("/offload/msg/gone").toString());
    place(server.address("/offload/msg/1").toString());
    server.failNext(1, 500);
    try (KafkaHost host = host(HERA);
        Reading reading = host.read(query("alerts", "oldest", false), places)) {
      reading.awaitStored("1");
      assertThat(reading.notes().toString()).contains("The topic alerts waits");
      reading.stop();
    }
    assertThat(places.bad()).hasSize(1);
    assertThat(places.bad().getFirst().reason()).contains("msg/gone", "404");
    assertThat(List.copyOf(places.stored())).containsExactly("1");
  }
}
