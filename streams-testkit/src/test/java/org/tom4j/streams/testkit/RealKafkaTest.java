package org.tom4j.streams.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RealKafkaTest {
  @TempDir static Path folder;
  private static RealKafka kafka;

  @BeforeAll
  static void start() {
    kafka = RealKafka.start(folder.resolve("kafka"));
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  private static void send(String topic, int partition, String value) {
    kafka.send(topic, partition, null, Map.of(), value.getBytes(UTF_8));
  }

  @Test
  void aMessageComesOutAsItWentIn() {
    kafka.createTopic("one", 2);
    RecordMetadata sent =
        kafka.send(
            "one",
            1,
            "ZTF18abc".getBytes(UTF_8),
            Map.of("_format", "json".getBytes(UTF_8)),
            "{}".getBytes(UTF_8));
    assertThat(sent.offset()).isZero();

    ConsumerRecord<byte[], byte[]> read =
        Consumers.read(Consumers.of(kafka.servers()), "one", 1).getFirst();
    assertThat(read.partition()).isEqualTo(1);
    assertThat(read.key()).asString(UTF_8).isEqualTo("ZTF18abc");
    assertThat(read.headers().lastHeader("_format").value()).asString(UTF_8).isEqualTo("json");
    assertThat(read.value()).asString(UTF_8).isEqualTo("{}");
  }

  @Test
  void aMessageMayHaveNothingAndATimeOfItsOwn() {
    kafka.createTopic("nothing", 1);
    kafka.send("nothing", null, null, Map.of(), null);
    long night = 1_535_384_627_000L;
    kafka.send(new ProducerRecord<>("nothing", 0, night, null, new byte[0]));

    var read = Consumers.read(Consumers.of(kafka.servers()), "nothing", 2);
    assertThat(read.getFirst().value()).isNull();
    assertThat(read.getLast().timestamp()).isEqualTo(night);
  }

  @Test
  void theNewerProtocolOfGroupsIsSpoken() {
    kafka.createTopic("newer", 2);
    send("newer", 0, "a");
    Map<String, Object> settings = Consumers.of(kafka.servers());
    settings.put("group.protocol", "consumer");
    assertThat(Consumers.readOne(settings, "newer")).isEqualTo("a");
  }

  @Test
  void whatAGroupHasCommittedIsSeen() throws Exception {
    kafka.createTopic("committed", 1);
    send("committed", 0, "a");
    Map<String, Object> settings = Consumers.of(kafka.servers());
    settings.put("group.id", "night-watch");
    try (KafkaConsumer<byte[], byte[]> consumer = Consumers.open(settings)) {
      consumer.subscribe(Set.of("committed"));
      Consumers.read(consumer, 1);
      consumer.commitSync();
    }
    assertThat(
            kafka
                .admin()
                .listConsumerGroupOffsets("night-watch")
                .partitionsToOffsetAndMetadata()
                .get())
        .hasEntrySatisfying(
            new TopicPartition("committed", 0),
            committed -> assertThat(committed.offset()).isEqualTo(1));
  }

  @Test
  void topicsAreNotMadeByAskingForThem() throws Exception {
    try (KafkaConsumer<byte[], byte[]> consumer = Consumers.open(Consumers.of(kafka.servers()))) {
      assertThat(consumer.partitionsFor("nobody-made-it")).isNullOrEmpty();
    }
    assertThat(kafka.admin().listTopics().names().get()).doesNotContain("nobody-made-it");
  }

  @Test
  void aTopicIsRefusedWhereThereIsOne() {
    kafka.createTopic("twice", 1);
    assertThatThrownBy(() -> kafka.createTopic("twice", 1))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(TopicExistsException.class);
  }

  @Test
  void aTopicGetsMorePartitions() {
    kafka.createTopic("growing", 1);
    kafka.addPartitions("growing", 3);
    send("growing", 2, "in the newest");
    assertThat(Consumers.readOne(Consumers.of(kafka.servers()), "growing"))
        .isEqualTo("in the newest");
  }

  @Test
  void aTopicIsRemovedAndMadeAnew() {
    kafka.createTopic("removed", 1);
    send("removed", 0, "old");
    kafka.deleteTopic("removed");
    kafka.createTopic("removed", 1);
    send("removed", 0, "new");
    assertThat(Consumers.readOne(Consumers.of(kafka.servers()), "removed")).isEqualTo("new");
  }

  @Test
  void oldMessagesGo() {
    kafka.createTopic("aged", 1);
    for (String value : new String[] {"a", "b", "c"}) {
      send("aged", 0, value);
    }
    kafka.deleteRecordsBefore("aged", 0, 2);
    assertThat(Consumers.readOne(Consumers.of(kafka.servers()), "aged")).isEqualTo("c");
  }

  @Test
  void veryManyMessagesGoInInBatches() {
    kafka.createTopic("many", 3);
    Map<String, Object> settings = Map.of("linger.ms", 20, "compression.type", "zstd");
    try (Producer<byte[], byte[]> producer = kafka.producer(settings)) {
      for (int i = 0; i < 20_000; i++) {
        var _ = producer.send(new ProducerRecord<>("many", new byte[] {1}));
      }
    }
    assertThat(Consumers.read(Consumers.of(kafka.servers()), "many", 20_000)).hasSize(20_000);
  }

  @Test
  void aHundredMegabytesAreOneMessage() {
    kafka.createTopic("large", 1);
    byte[] large = new byte[100_000_000];
    large[99_999_999] = 7;
    kafka.send("large", 0, null, Map.of(), large);
    Map<String, Object> settings = Consumers.of(kafka.servers());
    settings.put("max.partition.fetch.bytes", 110_000_000);
    settings.put("fetch.max.bytes", 110_000_000);
    assertThat(Consumers.read(settings, "large", 1).getFirst().value()).isEqualTo(large);
  }
}
