package org.tom4j.brokers.jpl;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;
import org.tom4j.broker.BrokerContext;

/**
 * Settings of each module of JPL's: {@code brokers: Scout:} and the others.
 *
 * @param address where a copy of the service answers, or null for the public one
 */
public record JplSettings(@Nullable URI address) {
  private static final URI API = URI.create("https://ssd-api.jpl.nasa.gov/");

  /**
   * One of its services.
   *
   * @param name {@code scout.api}
   */
  static Address service(BrokerContext context, String name) {
    return service(context, API, name);
  }

  /**
   * One of its services that answers elsewhere.
   *
   * @param otherwise where, if no setting says so
   */
  static Address service(BrokerContext context, URI otherwise, String name) {
    URI address = context.settings(JplSettings.class).address();
    return Address.below(address == null ? otherwise : address, name);
  }
}
