package org.tom4j.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.testkit.RealKafka;
import org.tom4j.streams.testkit.SchemaRegistry;
import org.tom4j.testing.Browser;

/** A Kafka in this process, with a topic of a survey's packets, and a project that reads it. */
final class KafkaLoad implements AutoCloseable {
  static final String TOPIC = "alerts";
  private static final String BROKER = "Load";

  private final Path folder;
  private final RealKafka kafka;
  private final SchemaRegistry registry;
  private final LoadProject project;
  private final NumberedPackets packets;
  private final int partitions;
  private final Producer<byte[], byte[]> producer;
  private final Queue<Long> again = new ConcurrentLinkedQueue<>();

  private KafkaLoad(SamplePackets samples, int partitions) throws IOException {
    this.folder = Files.createTempDirectory("tom-kafka");
    this.partitions = partitions;
    this.packets = NumberedPackets.of(samples);
    this.kafka = RealKafka.start(folder);
    this.registry = SchemaRegistry.start();
    register(samples);
    kafka.createTopic(TOPIC, partitions);
    this.project =
        LoadProject.create(
            """
            name: Load
            runs: {limit: 1000000000}
            http: {allow-private: true}
            kafka-brokers:
              - {name: %s, servers: "%s", topics: [%s], registry: "%s"}
            """
                .formatted(BROKER, kafka.servers(), TOPIC, registry.address()));
    this.producer =
        kafka.producer(
            Map.of("linger.ms", 5, "batch.size", 1 << 20, "delivery.timeout.ms", 60_000));
  }

  /**
   * @param survey {@code ztf}, {@code rubin}, or {@code small}: packets of half a kilobyte
   */
  static KafkaLoad start(String survey, int partitions) throws IOException {
    return new KafkaLoad(SamplePackets.named(survey), partitions);
  }

  private void register(SamplePackets samples) {
    AvroSchema schema = samples.framedBy();
    if (schema != null) {
      samples.messages().stream()
          .map(message -> ByteBuffer.wrap(message.value(), 1, Integer.BYTES).getInt())
          .distinct()
          .forEach(number -> registry.register(number, TOPIC, schema.text()));
    }
  }

  RealKafka kafka() {
    return kafka;
  }

  LoadProject project() {
    return project;
  }

  NumberedPackets packets() {
    return packets;
  }

  /** Sends detection n; does not wait. */
  @SuppressWarnings("FutureReturnValueIgnored") // how it ends is told to the callback
  void send(long n) {
    producer.send(
        new ProducerRecord<>(TOPIC, (int) (n % partitions), null, packets.packet(n)),
        (_, failure) -> {
          if (failure != null) {
            System.err.println(n + " is sent again: " + failure);
            again.add(n);
          }
        });
  }

  /** Returns when Kafka has everything that was sent. */
  void flush() {
    producer.flush();
    for (Long n = again.poll(); n != null; n = again.poll()) {
      send(n);
      producer.flush();
    }
  }

  /** Messages that Kafka has. */
  long messages() throws Exception {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (int each = 0; each < partitions; each++) {
      ends.put(new TopicPartition(TOPIC, each), OffsetSpec.latest());
    }
    return kafka.admin().listOffsets(ends).all().get().values().stream()
        .mapToLong(ListOffsetsResultInfo::offset)
        .sum();
  }

  /**
   * Saves a query of all messages and listens to it.
   *
   * @param filter null: all are kept
   */
  void listen(Browser person, @Nullable String filter) {
    String path = "/alerts/query/create/";
    LoadProject.send(person, path, "broker", BROKER, "query_name", "All", "begin", "oldest");
    if (filter != null) {
      LoadProject.send(person, "/alerts/query/1/filter/", "text", filter);
    }
    LoadProject.send(person, "/alerts/query/1/listening/start/");
  }

  /** Sum of a column of all runs. */
  long sum(String column) throws Exception {
    return Long.parseLong(project.ask("select coalesce(sum(" + column + "), 0) from query_run"));
  }

  /** Returns when so many messages are counted by committed runs; nanoseconds it took. */
  long awaitReceived(long messages) throws Exception {
    long from = System.nanoTime();
    await("select coalesce(sum(received), 0) >= " + messages + " from query_run");
    return System.nanoTime() - from;
  }

  /** Returns when the answer to a question is 1. */
  void await(String sql) throws Exception {
    while (!project.ask(sql).equals("1")) {
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws IOException {
    producer.close();
    kafka.close();
    registry.close();
    project.close();
    LoadProject.delete(folder);
  }
}
