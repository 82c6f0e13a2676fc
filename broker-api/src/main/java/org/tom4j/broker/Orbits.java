package org.tom4j.broker;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;

/**
 * A module whose service knows how an alert's object moves round the Sun. A target that is made of
 * such an alert gets these elements; without them none is made, since its place is no longer where
 * it was. Implemented beside {@link AlertBroker} with the same alert type.
 *
 * @param <A> one alert, as in {@link AlertBroker}
 */
public interface Orbits<A> {

  /**
   * The orbit of the alert's object as the service tells it now, or as the alert carries it. Called
   * on a platform thread of the TOM's own, several at once, for at most 20 seconds. What has to be
   * known of it beside its elements is told by {@link BrokerContext#note}, and stands in the note
   * of the target.
   *
   * @return null if the service has none of this object
   * @throws BrokerException if it could not be asked or understood
   */
  @Nullable Orbit orbit(A alert, BrokerContext context);
}
