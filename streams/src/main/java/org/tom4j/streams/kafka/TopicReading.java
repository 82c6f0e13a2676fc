package org.tom4j.streams.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Spliterators.AbstractSpliterator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.reading.FolderSchemas;
import org.tom4j.streams.reading.StreamAlert;
import org.tom4j.streams.reading.TriedLater;

/**
 * One reading of topics: message after message, for ever or to the end of what was there. Asks for
 * more only when all is handed on, so that whoever is slow slows the asking, and partitions change
 * hands only between messages. One thread, but for {@link #wakeUp}.
 */
final class TopicReading extends AbstractSpliterator<StreamAlert> {
  private static final Duration POLL = Duration.ofMillis(250);

  private final Consumer<byte[], byte[]> consumer;
  private final TopicChoice choice;
  private final PartitionPlaces places;
  private final WaitingTopics waiting;
  private final ConnectionWatch connection;
  private final FolderSchemas schemas;
  private final MessageReader reader;
  private final @Nullable Heartbeat heartbeat;
  private final KafkaFailures failures;
  private final boolean untilEnd;
  private final Deque<ConsumerRecord<byte[], byte[]>> records = new ArrayDeque<>();
  private final Deque<StreamAlert> alerts = new ArrayDeque<>();
  private volatile boolean ended;

  TopicReading(
      Consumer<byte[], byte[]> consumer,
      TopicChoice choice,
      PartitionPlaces places,
      WaitingTopics waiting,
      ConnectionWatch connection,
      FolderSchemas schemas,
      MessageReader reader,
      @Nullable Heartbeat heartbeat,
      KafkaFailures failures,
      boolean untilEnd) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.consumer = consumer;
    this.choice = choice;
    this.places = places;
    this.waiting = waiting;
    this.connection = connection;
    this.schemas = schemas;
    this.reader = reader;
    this.heartbeat = heartbeat;
    this.failures = failures;
    this.untilEnd = untilEnd;
  }

  @Override
  public boolean tryAdvance(java.util.function.Consumer<? super StreamAlert> action) {
    try {
      while (alerts.isEmpty()) {
        if (ended || Thread.currentThread().isInterrupted()) {
          return false;
        }
        ConsumerRecord<byte[], byte[]> next = records.poll();
        if (next != null) {
          read(next);
        } else if (untilEnd && places.areAtTheEnd(waiting.partitions())) {
          return false;
        } else {
          poll();
        }
      }
    } catch (WakeupException | InterruptException stopped) {
      return false;
    } catch (KafkaException failure) {
      throw failures.of(failure);
    }
    action.accept(alerts.remove());
    return true;
  }

  private void poll() {
    choice.make();
    if (waiting.tryAgain()) {
      schemas.askAgain();
    }
    try {
      consumer.poll(POLL).forEach(records::add);
    } catch (OffsetOutOfRangeException gone) {
      places.goOn(gone);
    }
    places.tellBehind();
    if (heartbeat != null) {
      heartbeat.look();
    }
    if (records.isEmpty()) {
      connection.look();
    } else {
      connection.alive();
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
    try {
      alerts.addAll(reader.read(message));
      waiting.understood(message.topic());
    } catch (TriedLater later) {
      putBack(message);
      waiting.begin(message.topic(), String.valueOf(later.getMessage()));
    }
  }

  /** A message and what was read of its topic behind it are read again later. */
  private void putBack(ConsumerRecord<byte[], byte[]> message) {
    Map<TopicPartition, Long> firsts = new HashMap<>();
    firsts.put(partition(message), message.offset());
    records.removeIf(record -> {
      boolean of = record.topic().equals(message.topic());
      if (of) {
        firsts.putIfAbsent(partition(record), record.offset());
      }
      return of;
    });
    firsts.forEach(consumer::seek);
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  void close() {
    KafkaLine.close(consumer);
    if (heartbeat != null) {
      heartbeat.close();
    }
  }

  /** Ends a wait for messages. Any thread. */
  void wakeUp() {
    ended = true;
    consumer.wakeup();
  }
}
