package org.tom4j.streams.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.StreamPositions;
import org.tom4j.streams.kafka.KafkaQuery.Begin;

/** Where each partition that this consumer was given goes on. On the consumer's thread. */
final class PartitionPlaces implements ConsumerRebalanceListener {
  private final Consumer<byte[], byte[]> consumer;
  private final StreamPositions positions;
  private final Begin begin;
  private final BrokerContext context;

  /** Topics that were there when the reading began; of others all is new. */
  private final Set<String> known;

  /** Where the end was when a partition was first given. */
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  private boolean given;

  PartitionPlaces(
      Consumer<byte[], byte[]> consumer,
      StreamPositions positions,
      Begin begin,
      Set<String> known,
      BrokerContext context) {
    this.consumer = consumer;
    this.positions = positions;
    this.begin = begin;
    this.known = new HashSet<>(known);
    this.context = context;
  }

  /** As positions are kept: {@code topic/3}. */
  static String name(TopicPartition partition) {
    return partition.topic() + "/" + partition.partition();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    given = true;
    if (partitions.isEmpty()) {
      return;
    }
    Map<TopicPartition, Long> firsts = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> lasts = consumer.endOffsets(partitions);
    Set<String> fresh =
        partitions.stream()
            .map(TopicPartition::topic)
            .filter(topic -> !known.contains(topic))
            .collect(Collectors.toSet());
    for (TopicPartition partition : partitions) {
      boolean fromNow = begin == Begin.NEWEST && !fresh.contains(partition.topic());
      Long first = (fromNow ? lasts : firsts).get(partition);
      consumer.seek(partition, positions.takeUp(name(partition), first == null ? 0 : first));
      ends.putIfAbsent(partition, lasts.getOrDefault(partition, 0L));
    }
    fresh.forEach(topic -> context.note("The topic " + topic + " has come into being."));
    known.addAll(fresh);
  }

  /** What was read stays ours to store until somebody else takes the partition up. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    // Whoever gets them takes them up.
  }

  /** Goes on at what is still there where the service has deleted what was to be read next. */
  void goOn(OffsetOutOfRangeException gone) {
    Map<TopicPartition, Long> wanted = gone.offsetOutOfRangePartitions();
    Map<TopicPartition, Long> firsts = consumer.beginningOffsets(wanted.keySet());
    wanted.forEach((partition, next) -> {
      long first = firsts.getOrDefault(partition, 0L);
      context.note(
          first > next
              ? "%,d messages of %s were deleted by the service before they were read."
                  .formatted(first - next, name(partition))
              : name(partition) + " was made anew by the service, and is read from its beginning.");
      consumer.seek(partition, first);
    });
  }

  /** Tells whoever watches how much has not been read yet; the client knows it from answers. */
  void tellBehind() {
    positions.behind(
        consumer.assignment().stream()
            .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
            .sum());
  }

  /** Whether all is read that was there, in all partitions but those that wait. */
  boolean areAtTheEnd(Set<TopicPartition> waiting) {
    return given
        && consumer.assignment().stream()
            .filter(partition -> !waiting.contains(partition))
            .allMatch(
                partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
  }
}
