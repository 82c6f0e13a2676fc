package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.streams.kafka.KafkaHost.query;
import static org.tom4j.streams.kafka.Sent.ztf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Services that say every second that they live. */
final class HeartbeatTest extends OnKafka {
  private final MovedTime time = new MovedTime();
  private String beats;

  @BeforeEach
  void nameBeats() {
    beats = topic + ".heartbeat";
  }

  private KafkaHost started() {
    return KafkaHost.start(project, kafka.servers(), Map.of("heartbeat", beats), Map.of(), time);
  }

  private void beat() {
    send(beats, 0, "{\"alert_datetime\": \"now\"}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSilenceIsToldAndItsEndAndTheBeatsAreNoAlerts() throws Exception {
    kafka.createTopic(beats, 1);
    kafka.createTopic(topic + ".alerts", 1);
    beat();
    try (KafkaHost host = started();
        Reading reading = host.read(query(topic + ".*", "oldest", false), places)) {
      send(topic + ".alerts", 0, ztf(1));
      reading.awaitStored("1");
      reading.await(() -> {
        beat();
        return reading.heartbeat() != null;
      });
      assertThat(reading.heartbeat()).isEqualTo(time.instant());
      // Each look finds that some seconds have passed: not so many that nobody looked.
      reading.await(() -> {
        time.forward(Duration.ofMillis(250));
        return reading.notes().toString().contains("No heartbeat of Stream since 2026-11-27T00:");
      });
      reading.await(() -> {
        beat();
        return reading
            .notes()
            .toString()
            .contains("The heartbeat of Stream is back at 2026-11-27T");
      });
      send(topic + ".alerts", 0, ztf(2));
      reading.awaitStored("1", "2");
      reading.stop();
    }
    assertThat(places.bad()).isEmpty();
    assertThat(places.next(beats + "/0")).as("no position is kept").isNull();
  }

  @Test
  void whoDidNotLookForAWhileDoesNotSayThatItWasSilent() throws Exception {
    kafka.createTopic(beats, 1);
    try (KafkaHost host = started();
        Reading reading = host.read(query(topic + ".*", "oldest", false), places)) {
      reading.await(() -> {
        beat();
        return reading.heartbeat() != null;
      });
      time.forward(Duration.ofMinutes(10));
      kafka.createTopic(topic + ".alerts", 1);
      send(topic + ".alerts", 0, ztf(1));
      reading.awaitStored("1");
      assertThat(reading.notes().toString()).doesNotContain("No heartbeat");
      reading.stop();
    }
  }

  @Test
  void aHeartbeatThatIsNotThereIsToldAndStopsNothing() throws Exception {
    kafka.createTopic(topic, 1);
    send(topic, 0, ztf(1));
    try (KafkaHost host = started();
        Reading reading = host.readAll(topic, places)) {
      assertThat(places.stored()).containsExactly("1");
      assertThat(reading.notes().toString()).contains("There is no topic " + beats);
    }
  }

  @Test
  void theHeartbeatAloneIsNoStreamOfAlerts() throws Exception {
    kafka.createTopic(beats, 1);
    try (KafkaHost host = started();
        Reading reading = host.readAll(beats, places)) {
      assertThat(reading.awaitEnd().toString()).contains(beats + " holds no alerts");
    }
  }
}
