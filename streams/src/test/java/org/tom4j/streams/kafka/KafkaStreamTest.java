package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.streams.kafka.KafkaHost.query;
import static org.tom4j.streams.kafka.Sent.ztf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.modules.BrokerModule;

/** Topics of a real Kafka, read from where they were left. */
final class KafkaStreamTest extends OnKafka {
  private KafkaHost host;

  @BeforeEach
  void start() {
    host = KafkaHost.start(project, kafka.servers(), Map.of());
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private void send(int partition, byte[] value) {
    send(topic, partition, value);
  }

  @Test
  void aStreamGoesOnWhereItWasLeft() throws Exception {
    kafka.createTopic(topic, 1);
    send(0, ztf(1));
    send(0, ztf(2));
    assertThat(host.readAll(topic, places).awaitEnd()).isInstanceOf(Outcome.Complete.class);
    assertThat(places.stored()).containsExactly("1", "2");
    assertThat(places.next(topic + "/0")).isEqualTo(2);
    send(0, ztf(3));
    host.readAll(topic, places).close();
    assertThat(places.stored()).containsExactly("1", "2", "3");
  }

  @Test
  void aStreamWithoutEndIsReadAsItComes() throws Exception {
    kafka.createTopic(topic, 2);
    try (Reading reading = host.read(query(topic, "oldest", false), places)) {
      send(0, ztf(1));
      reading.awaitStored("1");
      send(1, ztf(2));
      reading.awaitStored("1", "2");
      reading.stop();
    }
  }

  @Test
  void theNewestIsWhatComesFromNowOnAlsoAfterAStopBeforeTheFirst() throws Exception {
    kafka.createTopic(topic, 1);
    send(0, ztf(1));
    try (Reading reading = host.read(query(topic, "newest", false), places)) {
      reading.await(() -> places.next(topic + "/0") != null);
      reading.stop();
    }
    send(0, ztf(2));
    host.readAll(topic, places).close();
    assertThat(places.stored()).containsExactly("2");
  }

  @Test
  void whatCannotBeReadIsToldWithItsBytesAndStopsNothing() throws Exception {
    kafka.createTopic(topic, 1);
    byte[] whole = ztf(1);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    byte[] rubbish = "what is this?".getBytes(StandardCharsets.UTF_8);
    send(0, cut);
    send(0, rubbish);
    send(0, new byte[0]);
    kafka.send(topic, 0, new byte[] {1}, Map.of(), null);
    send(0, whole);
    host.readAll(topic, places).close();
    assertThat(places.stored()).containsExactly("1");
    assertThat(places.bad()).hasSize(3);
    assertThat(places.bad().get(1).reason())
        .contains(topic + "/0, message 1, is none of the formats that are understood");
    assertThat(places.packetsOfBad())
        .extracting(packet -> packet == null ? null : packet.bytes())
        .containsExactly(cut, rubbish, new byte[0]);
    assertThat(places.next(topic + "/0")).isEqualTo(5);
  }

  @Test
  void aMessageThatIsTooLargeIsToldAndPassed() throws Exception {
    kafka.createTopic(topic, 1);
    send(0, new byte[100 << 20]);
    send(0, ztf(1));
    host.readAll(topic, places).close();
    assertThat(places.stored()).containsExactly("1");
    assertThat(places.bad().getFirst().reason())
        .contains("has 104,857,600 bytes, more than 16 MiB");
    assertThat(places.packetsOfBad()).containsExactly((Packet) null);
  }

  @Test
  void aTopicThatIsNotThereYetIsReadFromItsBeginningWhenItIs() throws Exception {
    try (Reading reading = host.read(query(topic + "_*", "newest", false), places)) {
      reading.await(() -> reading.notes().toString().contains("There is no topic " + topic));
      topic = topic + "_1";
      kafka.createTopic(topic, 1);
      send(0, ztf(1));
      reading.awaitStored("1");
      assertThat(reading.notes().toString()).contains(topic + " has come into being");
      reading.stop();
    }
  }

  @Test
  void nothingIsThereOfATopicThatIsUnknownAndThatIsNoFailure() throws Exception {
    assertThat(host.readAll(topic, places).awaitEnd()).isInstanceOf(Outcome.Complete.class);
  }

  @Test
  void whatTheServiceHasDeletedIsSaidAndTheRestIsRead() throws Exception {
    kafka.createTopic(topic, 1);
    send(0, ztf(1));
    host.readAll(topic, places).close();
    for (long id = 2; id <= 5; id++) {
      send(0, ztf(id));
    }
    kafka.deleteRecordsBefore(topic, 0, 3);
    try (Reading reading = host.readAll(topic, places)) {
      assertThat(reading.notes())
          .contains(
              "2 messages of "
                  + topic
                  + "/0 were deleted by the service before they were"
                  + " read.");
    }
    assertThat(places.stored()).containsExactly("1", "4", "5");
  }

  @Test
  void aTopicThatTheServiceHasMadeAnewIsReadFromItsBeginning() throws Exception {
    kafka.createTopic(topic, 1);
    for (long id = 1; id <= 3; id++) {
      send(0, ztf(id));
    }
    host.readAll(topic, places).close();
    kafka.deleteTopic(topic);
    kafka.createTopic(topic, 1);
    send(0, ztf(4));
    try (Reading reading = host.read(query(topic, "oldest", false), places)) {
      reading.awaitStored("1", "2", "3", "4");
      assertThat(reading.notes().toString())
          .contains(topic + "/0 was made anew by the service, and is read from its beginning.");
      reading.stop();
    }
    assertThat(places.next(topic + "/0")).isEqualTo(1);
  }

  @Test
  void aQueryThatIsNotSavedBeginsAnewEachTime() throws Exception {
    kafka.createTopic(topic, 1);
    send(0, ztf(1));
    for (int run = 0; run < 2; run++) {
      try (var feed =
          host.module()
              .open(query(topic, "oldest", true), new FeedLimits(10, Duration.ofMinutes(1)))) {
        assertThat(feed.take(10, Duration.ofSeconds(30))).hasSize(1);
      }
    }
  }

  @Test
  void aPresetIsReadFromOtherServersWhereASettingNamesThem() throws Exception {
    kafka.createTopic(topic, 1);
    send(0, ztf(1));
    Map<String, String> settings = Map.of("servers", kafka.servers());
    try (KafkaHost known =
        KafkaHost.start(
            project.resolve("known"), "Lasair ZTF stream", settings, Clock.systemUTC())) {
      BrokerModule stream = known.module("Lasair ZTF stream");
      assertThat(stream.test().words()).startsWith("Let in by " + kafka.servers());
      known.read(stream, query(topic, "oldest", true), places).awaitEnd();
    }
    assertThat(places.stored()).containsExactly("1");
  }

  @Test
  void namesOfTopicsAreOffered() {
    kafka.createTopic(topic, 1);
    assertThat(host.module().suggestions().values().get("topics"))
        .contains(topic)
        .noneMatch(name -> name.startsWith("__"));
    assertThat(host.module().test().words()).contains("Let in by", "can be read");
  }

  @Test
  void whereNobodyAnswersTheRunFailsInWords() throws Exception {
    try (KafkaHost lost = KafkaHost.start(project.resolve("lost"), "127.0.0.1:1", Map.of());
        Reading reading = lost.read(query(topic, "oldest", true), places)) {
      assertThat(reading.awaitEnd())
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> {
                assertThat(failed.kind()).isEqualTo(Outcome.Kind.UNAVAILABLE);
                assertThat(failed.words()).isEqualTo("No Kafka answers at 127.0.0.1:1.");
              });
    }
  }
}
