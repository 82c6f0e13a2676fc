package org.tom4j.streams.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka, one node, in this process. It takes messages of up to 128 MiB, keeps them for ever,
 * and makes no topic by itself. All methods may be called from any thread; those that change
 * something return when a client sees it, and throw {@link IllegalStateException} if Kafka says no
 * or nothing for a minute.
 */
public final class RealKafka implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final int controllerPort;
  private final int securedPort;
  private final @Nullable KafkaSecurity security;
  private final Admin admin;
  private final Producer<byte[], byte[]> producer;
  private @Nullable RunningBroker running;

  private RealKafka(Path folder, @Nullable KafkaSecurity security) {
    this.folder = folder;
    this.security = security;
    try (BoundPorts ports = new BoundPorts()) {
      this.port = ports.anyPort();
      this.controllerPort = ports.anyPort();
      this.securedPort = security == null ? 0 : ports.anyPort();
      this.running = new RunningBroker(folder, settings(), ports);
    }
    Map<String, Object> own = new HashMap<>();
    own.put("bootstrap.servers", servers());
    // Its broker may be stopped and started again.
    own.put("reconnect.backoff.max.ms", 100);
    this.admin = Admin.create(own);
    own.put("linger.ms", 0);
    this.producer = producer(own);
  }

  /**
   * Starts one on free ports.
   *
   * @param folder where it keeps its data; made if it is not there, and read if it is
   */
  public static RealKafka start(Path folder) {
    return new RealKafka(folder, null);
  }

  /**
   * Starts one on free ports, with a second listener that asks its clients who they are.
   *
   * @param folder where it keeps its data
   */
  public static RealKafka start(Path folder, KafkaSecurity security) {
    RealKafka kafka = new RealKafka(folder, security);
    try {
      if (security.login().isScram()) {
        security.users().forEach(kafka::putUser);
      }
    } catch (RuntimeException e) {
      kafka.close();
      throw e;
    }
    return kafka;
  }

  private Properties settings() {
    return BrokerSettings.of(folder, port, controllerPort, securedPort, security);
  }

  /** Where everybody may do everything: {@code 127.0.0.1:PORT}. The same after a restart. */
  public String servers() {
    return "127.0.0.1:" + port;
  }

  /**
   * Where clients must say who they are: {@code 127.0.0.1:PORT}. The same after a restart.
   *
   * @throws IllegalStateException if it was started without {@link KafkaSecurity}
   */
  public String securedServers() {
    if (security == null) {
      throw new IllegalStateException("this Kafka has no secured listener");
    }
    return "127.0.0.1:" + securedPort;
  }

  /** Makes a topic. */
  public void createTopic(String name, int partitions) {
    Answers.of(admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all());
    awaitPartitions(name, partitions);
  }

  /** Gives a topic more partitions: so many in all. */
  public void addPartitions(String topic, int partitions) {
    Answers.of(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions))).all());
    awaitPartitions(topic, partitions);
  }

  private void awaitPartitions(String topic, int partitions) {
    Answers.await(
        topic + " with " + partitions + " partitions",
        () -> {
          TopicDescription seen = described(topic);
          return seen != null
              && seen.partitions().size() == partitions
              && seen.partitions().stream().allMatch(partition -> partition.leader() != null);
        });
  }

  private @Nullable TopicDescription described(String topic) {
    Map<String, TopicDescription> seen =
        Answers.orNull(
            admin.describeTopics(List.of(topic)).allTopicNames(),
            UnknownTopicOrPartitionException.class);
    return seen == null ? null : seen.get(topic);
  }

  /** Removes a topic with all its messages. */
  public void deleteTopic(String name) {
    Answers.of(admin.deleteTopics(List.of(name)).all());
    Answers.await("no " + name, () -> described(name) == null);
  }

  /**
   * Removes the messages of a partition before this one, as Kafka does with those that are too old.
   *
   * @param offset of the first that stays
   */
  public void deleteRecordsBefore(String topic, int partition, long offset) {
    Answers.of(
        admin
            .deleteRecords(
                Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(offset)))
            .all());
  }

  /**
   * Sends one message, and returns when Kafka has it.
   *
   * @param partition null = Kafka's choice, by the key
   * @param key null = none
   * @param value null = a message without one
   */
  public RecordMetadata send(
      String topic,
      @Nullable Integer partition,
      byte @Nullable [] key,
      Map<String, byte[]> headers,
      byte @Nullable [] value) {
    ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, partition, key, value);
    headers.forEach(message.headers()::add);
    return send(message);
  }

  /** Sends one message, with a time of one's own for example, and returns when Kafka has it. */
  public RecordMetadata send(ProducerRecord<byte[], byte[]> message) {
    return Answers.of(producer.send(message));
  }

  /**
   * For very many messages, which go out in large batches: {@code linger.ms}, {@code batch.size}.
   * Whoever asked for it closes it.
   *
   * @param settings of Kafka's producer, beside its addresses
   */
  public Producer<byte[], byte[]> producer(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("bootstrap.servers", servers());
    all.putIfAbsent("max.request.size", BrokerSettings.MAX_MESSAGE_BYTES);
    all.putIfAbsent("buffer.memory", 2L * BrokerSettings.MAX_MESSAGE_BYTES);
    return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** For everything else that one asks of a Kafka: what a group has committed. Closed with this. */
  public Admin admin() {
    return admin;
  }

  /**
   * Gives a user of SCRAM a password, also another one than before; who is signed in stays so.
   *
   * @throws IllegalStateException if users do not sign in by SCRAM
   */
  public void putUser(String name, String password) {
    rights().putUser(name, password);
  }

  /** Takes a user of SCRAM away; who is signed in stays so. */
  public void removeUser(String name) {
    rights().removeUser(name);
  }

  /**
   * Lets a user read topics and be in groups whose names begin so, where {@linkplain
   * KafkaSecurity#withRights rights} are asked for.
   *
   * @param user of a certificate its whole name: {@code CN=observer}
   */
  public void allow(String user, String topicPrefix, String groupPrefix) {
    rights().allow(user, topicPrefix, groupPrefix);
  }

  private synchronized KafkaUsers rights() {
    if (security == null || running == null) {
      throw new IllegalStateException("this Kafka is stopped or has no users");
    }
    return new KafkaUsers(security.login(), admin, running.broker());
  }

  /** Stops it: clients find nobody at its address. Nothing happens if it is stopped. */
  public synchronized void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  /** Starts it again on the same ports, with what it had. Nothing happens if it runs. */
  public synchronized void startAgain() {
    if (running != null) {
      return;
    }
    try (BoundPorts ports = new BoundPorts()) {
      for (int again : List.of(port, controllerPort, securedPort)) {
        Answers.await("port " + again, () -> again == 0 || isBound(ports, again));
      }
      running = new RunningBroker(folder, settings(), ports);
    }
  }

  private static boolean isBound(BoundPorts ports, int port) {
    try {
      ports.bind(port);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    admin.close(Duration.ZERO);
    stop();
  }
}
