package org.tom4j.streams.kafka;

import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerKind;

/** The list {@code kafka-brokers} of {@code tom.yaml}. */
public final class KafkaKind implements BrokerKind<KafkaEntry> {

  @Override
  public String key() {
    return "kafka-brokers";
  }

  @Override
  public Class<KafkaEntry> settings() {
    return KafkaEntry.class;
  }

  @Override
  public AlertBroker<?, ?> broker(KafkaEntry entry) {
    return new KafkaStream(entry);
  }
}
