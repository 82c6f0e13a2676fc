package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.streams.kafka.KafkaHost.query;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.streams.testkit.SchemaRegistry;
import org.tom4j.streams.testkit.SchemaRegistry.Health;

/** Messages that name their schema by a number. */
final class RegistryTest extends OnKafka {
  private static final int ID = 704;

  private final SchemaRegistry registry = SchemaRegistry.start("/schema-registry");
  private KafkaHost host;

  @BeforeEach
  void start() {
    host = started(project);
  }

  private KafkaHost started(Path in) {
    return KafkaHost.start(in, kafka.servers(), Map.of("registry", registry.address().toString()));
  }

  @AfterEach
  void stop() {
    host.close();
    registry.close();
  }

  private void register() {
    registry.register(ID, "alerts", Sent.record(0).getSchema().toString());
  }

  private static void send(String to, byte[] value) {
    send(to, 0, value);
  }

  @Test
  void aSchemaIsAskedForOnceAndKept() throws Exception {
    register();
    kafka.createTopic(topic, 1);
    send(topic, Sent.framed(ID, 1));
    send(topic, Sent.framed(ID, 2));
    host.readAll(topic, places).close();
    assertThat(places.stored()).containsExactly("1", "2");
    assertThat(registry.requests("/schemas/ids/" + ID)).isEqualTo(1);
    host.close();
    registry.become(Health.DOWN);
    send(topic, Sent.framed(ID, 3));
    host = started(project);
    host.readAll(topic, places).close();
    assertThat(places.stored()).as("also where the registry is down").endsWith("3");
  }

  @Test
  void whileTheRegistryIsDownItsTopicWaitsAndOthersGoOn() throws Exception {
    register();
    registry.become(Health.DOWN);
    String other = topic + "_other";
    kafka.createTopic(topic, 1);
    kafka.createTopic(other, 1);
    send(topic, Sent.framed(ID, 1));
    send(topic, Sent.framed(ID, 2));
    try (Reading reading = host.read(query(topic + "," + other, "oldest", false), places)) {
      send(other, Sent.ztf(10));
      reading.awaitStored("10");
      reading.await(() -> reading.notes().toString().contains("The topic " + topic + " waits"));
      send(other, Sent.ztf(11));
      reading.awaitStored("10", "11");
      registry.become(Health.WELL);
      reading.awaitStored("10", "11", "1", "2");
      reading.await(() -> reading.notes().contains("The topic " + topic + " goes on."));
      reading.stop();
    }
    assertThat(places.bad()).isEmpty();
  }

  @Test
  void aRegistryThatTellsRubbishStopsTheTopicAndLosesNothing() throws Exception {
    register();
    registry.become(Health.RUBBISH);
    kafka.createTopic(topic, 1);
    send(topic, Sent.framed(ID, 1));
    try (Reading reading = host.readAll(topic, places)) {
      assertThat(reading.notes().toString()).contains("waits", "schema 704");
    }
    assertThat(places.stored()).isEmpty();
    assertThat(places.bad()).isEmpty();
    registry.become(Health.WELL);
    host.readAll(topic, places).close();
    assertThat(places.stored()).containsExactly("1");
  }

  @Test
  void aNumberThatTheRegistryDoesNotKnowIsOneMessagesFault() throws Exception {
    register();
    kafka.createTopic(topic, 1);
    send(topic, Sent.framed(7, 1));
    send(topic, Sent.framed(ID, 2));
    host.readAll(topic, places).close();
    assertThat(places.stored()).containsExactly("2");
    assertThat(places.bad().getFirst().reason())
        .contains("is written by schema 7, which is not known");
  }
}
