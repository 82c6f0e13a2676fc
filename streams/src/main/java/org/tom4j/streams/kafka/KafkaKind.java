package org.tom4j.streams.kafka;

import java.util.List;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerKind;

/** The list {@code kafka-brokers} of {@code tom.yaml}, and the streams that are known without. */
public final class KafkaKind implements BrokerKind<KafkaSection> {

  @Override
  public String key() {
    return "kafka-brokers";
  }

  @Override
  public Class<KafkaSection> settings() {
    return KafkaSection.class;
  }

  @Override
  public AlertBroker<?, ?> broker(KafkaSection section) {
    return new KafkaStream(section.entry());
  }

  @Override
  public List<KafkaSection> known() {
    return Presets.all().keySet().stream().map(KafkaSection::ofPreset).toList();
  }
}
