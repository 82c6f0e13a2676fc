package org.tom4j.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.streams.kafka.KafkaHost.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
    int all;
    try (KafkaHost one = host("one");
        KafkaHost two = host("two")) {
      Reading first = one.read(query, places);
      send(0, 100);
      first.await(() -> places.stored().size() == 100);
      Reading second = two.read(query, places);
      AtomicInteger sent = new AtomicInteger(100);
      second.await(() -> {
        send(sent.get(), sent.addAndGet(4));
        return second.stored() > 0;
      });
      first.await(() -> places.stored().size() == sent.get());
      int alone = first.stored();
      first.kill();
      all = sent.get() + 100;
      send(sent.get(), all);
      second.await(() -> places.stored().size() == all);
      assertThat(first.stored()).as("of the one that is gone").isEqualTo(alone);
      second.stop();
    }
    assertEachOnce(all);
  }

  @Test
  void aServerThatIsAwayIsToldSinceWhenAndReadOnWhenItIsBack() throws Exception {
    MovedTime time = new MovedTime();
    try (KafkaHost host = KafkaHost.start(project, kafka.servers(), Map.of(), Map.of(), time)) {
      Reading reading = host.read(query("alerts", "oldest", false), places);
      send(0, 40);
      reading.await(() -> places.stored().size() == 40);
      kafka.stop();
      // Each look that finds nobody is later by more than one waits before one says so.
      reading.await(() -> {
        time.forward(Duration.ofSeconds(6));
        return reading.notes().toString().contains("No connection to " + kafka.servers());
      });
      kafka.startAgain();
      send(40, 80);
      reading.await(() -> places.stored().size() == 80);
      assertThat(reading.notes().getLast()).startsWith("Connected again at ");
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
