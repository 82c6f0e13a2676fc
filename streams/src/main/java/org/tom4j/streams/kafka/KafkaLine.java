package org.tom4j.streams.kafka;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;

/**
 * A way to a Kafka, with what one is let in by.
 *
 * @param entry the stream, at the servers that are asked
 */
record KafkaLine(KafkaEntry entry, ClientSettings settings) {
  private static final Duration LEAVING = Duration.ofSeconds(2);

  /** That of a stream, as its settings are now. */
  static KafkaLine of(KafkaEntry entry, BrokerContext context) {
    Access access = KafkaSettings.of(entry, context);
    KafkaEntry at = entry.at(access.servers());
    return new KafkaLine(at, new ClientSettings(at, access, context.folder()));
  }

  KafkaFailures failures() {
    return new KafkaFailures(entry);
  }

  /**
   * A member of a consumer group; whoever asks for it closes it.
   *
   * @param reader by which the group knows it again, or null
   */
  KafkaConsumer<byte[], byte[]> ofGroup(String name, @Nullable String reader) {
    return consumer(settings.ofGroup(name, reader));
  }

  /** One of no group; whoever asks for it closes it. */
  KafkaConsumer<byte[], byte[]> ofNobody() {
    return consumer(settings.ofNobody());
  }

  private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> told) {
    try {
      return new KafkaConsumer<>(told, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    } catch (KafkaException failure) {
      throw failures().of(failure);
    }
  }

  /** The answer to a question that needs no group. */
  <T> T ask(Function<Consumer<byte[], byte[]>, T> question) {
    Consumer<byte[], byte[]> consumer = ofNobody();
    try {
      return question.apply(consumer);
    } catch (KafkaException failure) {
      throw failures().of(failure);
    } finally {
      close(consumer);
    }
  }

  /** What this account may read. */
  List<String> topics() {
    return ask(consumer -> consumer.listTopics(ClientSettings.PATIENCE)).keySet().stream()
        .filter(topic -> !topic.startsWith("__"))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** An interrupt that is still to be heard would keep it from leaving its group. */
  static void close(Consumer<?, ?> consumer) {
    boolean interrupted = Thread.interrupted();
    try {
      // A reader with a name of its own would keep its partitions until it is missed.
      consumer.close(
          CloseOptions.timeout(LEAVING)
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    } catch (KafkaException nothingIsLost) {
      // The group notices by itself that this member has gone.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
