package org.tom4j.streams.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;

/**
 * Says when no server is connected any more, and when one is again: Kafka's client says nothing.
 */
final class ConnectionWatch {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Consumer<byte[], byte[]> consumer;
  private final BrokerContext context;
  private final String servers;
  private @Nullable Metric connections;
  private @Nullable Instant lost;
  private boolean told;

  ConnectionWatch(Consumer<byte[], byte[]> consumer, BrokerContext context, String servers) {
    this.consumer = consumer;
    this.context = context;
    this.servers = servers;
  }

  /** Nothing came. */
  void look() {
    if (count() > 0) {
      lost = null;
      return;
    }
    Instant now = context.clock().instant();
    Instant since = lost == null ? now : lost;
    lost = since;
    if (!told && Duration.between(since, now).compareTo(PATIENCE) >= 0) {
      told = true;
      context.note(
          "No connection to "
              + servers
              + " since "
              + since.truncatedTo(ChronoUnit.SECONDS)
              + "; it is tried again and again.");
    }
  }

  /** Something came. */
  void alive() {
    lost = null;
    if (told) {
      told = false;
      context.note(
          "Connected again at " + context.clock().instant().truncatedTo(ChronoUnit.SECONDS) + ".");
    }
  }

  private double count() {
    Metric metric = connections;
    if (metric == null) {
      metric =
          consumer.metrics().entrySet().stream()
              .filter(each -> each.getKey().name().equals("connection-count"))
              .<Metric>map(Map.Entry::getValue)
              .findFirst()
              .orElse(null);
      connections = metric;
    }
    return metric != null && metric.metricValue() instanceof Double count ? count : 1;
  }
}
