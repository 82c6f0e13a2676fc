package org.tom4j.brokers.staticjson;

import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerKind;

/** The list {@code static-brokers} of {@code tom.yaml}. */
public final class StaticJsonKind implements BrokerKind<StaticJsonSettings> {

  @Override
  public String key() {
    return "static-brokers";
  }

  @Override
  public Class<StaticJsonSettings> settings() {
    return StaticJsonSettings.class;
  }

  @Override
  public AlertBroker<?, ?> broker(StaticJsonSettings settings) {
    return new StaticJson(settings);
  }
}
