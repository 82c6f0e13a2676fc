package org.tom4j.streams.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.StreamPositions;

/**
 * Listens to the topic by which a service says again and again that it lives, and says when it has
 * not: a stream that is silent for hours may be well or dead. By a consumer of its own that is of
 * no group, so that each reader hears it and no position of it is kept. On the thread of the
 * reading.
 */
final class Heartbeat implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Who did not look for so long, since what came was still being stored, knows nothing. */
  private static final Duration NOT_LOOKED = Duration.ofSeconds(10);

  private final Consumer<byte[], byte[]> consumer;
  private final String stream;
  private final StreamPositions watched;
  private final BrokerContext context;

  /** The last one; before the first, when the listening began. */
  private Instant since;

  private Instant looked;
  private boolean told;

  private Heartbeat(
      Consumer<byte[], byte[]> consumer,
      String stream,
      StreamPositions watched,
      BrokerContext context) {
    this.consumer = consumer;
    this.stream = stream;
    this.watched = watched;
    this.context = context;
    this.since = context.clock().instant();
    this.looked = since;
  }

  /** That of a stream; null if it names none, or it cannot be read, which is noted. */
  static @Nullable Heartbeat of(KafkaLine line, StreamPositions watched, BrokerContext context) {
    String topic = line.entry().heartbeat();
    if (topic == null) {
      return null;
    }
    Consumer<byte[], byte[]> consumer = line.ofNobody();
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, ClientSettings.PATIENCE).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      if (!partitions.isEmpty()) {
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        return new Heartbeat(consumer, line.entry().name(), watched, context);
      }
      context.note("There is no topic " + topic + ": whether the service lives is not known.");
    } catch (InterruptException stopped) {
      KafkaLine.close(consumer);
      throw stopped;
    } catch (KafkaException unreadable) {
      context.note(
          "The topic "
              + topic
              + " cannot be read, so that whether the service lives is not known: "
              + unreadable.getMessage());
    }
    KafkaLine.close(consumer);
    return null;
  }

  /** Hears what came since the last look; waits for nothing. */
  void look() {
    boolean heard = hear();
    Instant now = context.clock().instant();
    if (heard) {
      watched.heartbeat(now);
      if (told) {
        told = false;
        context.note("The heartbeat of " + stream + " is back at " + seconds(now) + ".");
      }
      since = now;
    } else if (!told && Duration.between(looked, now).compareTo(NOT_LOOKED) > 0) {
      since = now;
    } else if (!told && Duration.between(since, now).compareTo(PATIENCE) >= 0) {
      told = true;
      context.note(
          "No heartbeat of "
              + stream
              + " since "
              + seconds(since)
              + ": the line may be dead, and what it sends may be missing. It is listened to all"
              + " the same.");
    }
    looked = now;
  }

  private boolean hear() {
    try {
      return !consumer.poll(Duration.ZERO).isEmpty();
    } catch (InterruptException stopped) {
      throw stopped;
    } catch (KafkaException notHeard) {
      // Whatever it is: it is told as silence when it lasts.
      return false;
    }
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public void close() {
    KafkaLine.close(consumer);
  }
}
