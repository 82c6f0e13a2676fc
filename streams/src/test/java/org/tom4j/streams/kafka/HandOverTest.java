package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.streams.kafka.KafkaHost.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.streams.testkit.RealKafka;

/** Streams whose readers and servers come and go: nothing is lost, and nothing is stored twice. */
final class HandOverTest {
  private static final int PARTITIONS = 4;

  @TempDir private Path folder;
  @TempDir private Path project;
  private final Places places = new Places();
  private RealKafka kafka;

  @BeforeEach
  void start() {
    kafka = RealKafka.start(folder);
    kafka.createTopic("alerts", PARTITIONS);
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  private void send(long from, long to) {
    for (long id = from; id < to; id++) {
      kafka.send("alerts", (int) (id % PARTITIONS), null, Map.of(), Sent.ztf(id));
    }
  }

  private void assertEachOnce(long to) {
    assertThat(places.stored())
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(0, to).mapToObj(Long::toString).toList());
  }

  private KafkaHost host(String name) {
    return KafkaHost.start(project.resolve(name), kafka.servers(), Map.of());
  }

  @Test
  void twoReadersShareATopicAndOneTakesOverWhenTheOtherGoes() throws Exception {
    String query = query("alerts", "oldest", false);
    try (KafkaHost one = host("one");
        KafkaHost two = host("two")) {
      Reading first = one.read(query, places);
      send(0, 100);
      first.await(() -> places.stored().size() == 100);
      Reading second = two.read(query, places);
      for (long id = 100; id < 400; id += 20) {
        send(id, id + 20);
        Thread.sleep(100);
      }
      first.await(() -> places.stored().size() == 400);
      first.kill();
      send(400, 500);
      second.await(() -> places.stored().size() == 500);
      second.stop();
    }
    assertEachOnce(500);
  }

  @Test
  void aServerThatIsStartedAgainIsReadOn() throws Exception {
    try (KafkaHost host = host("one")) {
      Reading reading = host.read(query("alerts", "oldest", false), places);
      send(0, 40);
      reading.await(() -> places.stored().size() == 40);
      kafka.stop();
      Thread.sleep(1_500);
      kafka.startAgain();
      send(40, 80);
      reading.await(() -> places.stored().size() == 80);
      reading.stop();
    }
    assertEachOnce(80);
  }

  @Test
  void whatWasReadAndNotStoredIsReadAgain() throws Exception {
    send(0, 200);
    try (KafkaHost host = host("one")) {
      for (int run = 0; run < 5; run++) {
        Reading reading = host.read(query("alerts", "oldest", false), places);
        int before = places.stored().size();
        reading.await(() -> places.stored().size() > before || before == 200);
        reading.kill();
      }
      host.readAll("alerts", places).close();
    }
    assertEachOnce(200);
  }

  @Test
  void partitionsThatAreAddedAreReadFromTheirBeginning() throws Exception {
    try (KafkaHost host = host("one")) {
      Reading reading = host.read(query("alerts", "oldest", false), places);
      send(0, 4);
      reading.await(() -> places.stored().size() == 4);
      kafka.addPartitions("alerts", PARTITIONS + 1);
      kafka.send("alerts", PARTITIONS, null, Map.of(), Sent.ztf(4));
      reading.await(() -> places.stored().size() == 5);
      reading.stop();
    }
    assertThat(places.stored()).containsAll(List.of("3", "4"));
  }
}
