package org.tom4j.streams.kafka;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.jspecify.annotations.Nullable;

/**
 * Which topics a consumer reads: those of names with a date are others from midnight UTC on, so
 * that topics of weeks ago, whose partitions are long gone, are not asked for. On the consumer's
 * thread.
 */
final class TopicChoice {
  private final Consumer<byte[], byte[]> consumer;
  private final TopicNames names;
  private final ConsumerRebalanceListener listener;
  private final InstantSource clock;
  private @Nullable LocalDate chosen;

  TopicChoice(
      Consumer<byte[], byte[]> consumer,
      TopicNames names,
      ConsumerRebalanceListener listener,
      InstantSource clock) {
    this.consumer = consumer;
    this.names = names;
    this.listener = listener;
    this.clock = clock;
  }

  static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Chooses them, the first time and whenever others are meant; all that came is handed on. */
  void make() {
    LocalDate today = today(clock);
    if (chosen != null && (!names.areDated() || chosen.equals(today))) {
      return;
    }
    chosen = today;
    if (names.areExact()) {
      consumer.subscribe(names.names(), listener);
    } else {
      // Also of whole names with a date: of those that are not there yet nobody is asked.
      consumer.subscribe(names.pattern(today), listener);
    }
  }
}
