package org.tom4j.streams.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.tom4j.broker.BrokerContext;

/**
 * Topics whose messages cannot be understood just now, since their schema cannot be asked for or a
 * large message not be fetched: they wait, the others go on. On the consumer's thread.
 */
final class WaitingTopics {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Consumer<byte[], byte[]> consumer;
  private final BrokerContext context;
  private final LongSupplier nanoTime;
  private final Map<String, Wait> waits = new HashMap<>();

  /**
   * @param until when it is tried again
   * @param next how long it waits if that is in vain
   */
  private record Wait(long until, Duration next, boolean over) {}

  WaitingTopics(Consumer<byte[], byte[]> consumer, BrokerContext context, LongSupplier nanoTime) {
    this.consumer = consumer;
    this.context = context;
    this.nanoTime = nanoTime;
  }

  boolean waits(String topic) {
    Wait wait = waits.get(topic);
    return wait != null && !wait.over();
  }

  /** Has a topic wait; words say why. */
  void begin(String topic, String why) {
    Wait before = waits.get(topic);
    Duration pause = before == null ? FIRST : before.next();
    if (before == null) {
      context.note("The topic " + topic + " waits, and is tried again: a message " + why);
    }
    Duration twice = pause.multipliedBy(2);
    waits.put(
        topic,
        new Wait(
            nanoTime.getAsLong() + pause.toNanos(),
            twice.compareTo(LONGEST) < 0 ? twice : LONGEST,
            false));
    consumer.pause(partitions(topic));
  }

  /** Whether a topic is to be tried again now; those that are go on. */
  boolean tryAgain() {
    boolean any = false;
    for (Map.Entry<String, Wait> each : waits.entrySet()) {
      Wait wait = each.getValue();
      if (!wait.over() && nanoTime.getAsLong() - wait.until() >= 0) {
        each.setValue(new Wait(wait.until(), wait.next(), true));
        consumer.resume(partitions(each.getKey()));
        any = true;
      } else if (!wait.over()) {
        // A partition that came by a rebalance since is not paused yet.
        consumer.pause(partitions(each.getKey()));
      }
    }
    return any;
  }

  /** A message of the topic was understood. */
  void understood(String topic) {
    if (!waits.isEmpty() && waits.remove(topic) != null) {
      context.note("The topic " + topic + " goes on.");
    }
  }

  /** The partitions that wait. */
  Set<TopicPartition> partitions() {
    return consumer.assignment().stream()
        .filter(partition -> waits(partition.topic()))
        .collect(Collectors.toSet());
  }

  private Set<TopicPartition> partitions(String topic) {
    return consumer.assignment().stream()
        .filter(partition -> partition.topic().equals(topic))
        .collect(Collectors.toSet());
  }
}
