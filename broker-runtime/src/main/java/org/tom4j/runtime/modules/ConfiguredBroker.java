package org.tom4j.runtime.modules;

import java.util.Map;

/**
 * An entry of a list in {@code tom.yaml} that describes a broker: what a {@link
 * org.tom4j.broker.BrokerKind} makes one of.
 *
 * @param list the list's key, {@code static-brokers}
 * @param line where the entry stands in {@code tom.yaml}, from 1; 0 if not known
 * @param values key in kebab-case → its value as text
 */
public record ConfiguredBroker(String list, int line, Map<String, String> values) {

  public ConfiguredBroker {
    values = Map.copyOf(values);
  }

  /** What it is called before it is made. */
  String label() {
    String name = values.getOrDefault("name", "").strip();
    return name.isEmpty() ? list + " in line " + line : name;
  }
}
