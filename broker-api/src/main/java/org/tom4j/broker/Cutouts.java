package org.tom4j.broker;

import org.jspecify.annotations.Nullable;

/**
 * A module that has pictures of an alert. Implemented beside {@link AlertBroker} with the same
 * alert type.
 *
 * @param <A> one alert, as in {@link AlertBroker}
 */
public interface Cutouts<A> {

  /**
   * One picture of an alert: out of the alert if it carries it, or from the service. Called on a
   * platform thread of the TOM's own, several at once; the TOM keeps it for a while.
   *
   * @return null if the service has no such picture of this alert
   * @throws BrokerException if it could not be asked or understood
   */
  @Nullable Cutout cutout(A alert, Cutout.Kind kind, BrokerContext context);
}
