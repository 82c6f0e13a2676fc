package org.tom4j.broker;

/**
 * A module that can fetch one alert by its id, implemented beside {@link AlertBroker} with the same
 * alert type.
 *
 * <p>Called on a platform thread of the TOM's own, several at once; the answer goes through {@link
 * AlertBroker#toGenericAlert} like any other.
 *
 * @param <A> one alert, as in {@link AlertBroker}
 */
public interface SingleAlerts<A> {

  /**
   * One alert, as the service tells it now.
   *
   * @param id what {@link GenericAlert#id} holds; a service that knows objects but not single
   *     alerts may take an object's name instead and answer its newest alert, and then the module
   *     says so
   * @throws BrokerException.Refused if the service has no such alert
   * @throws BrokerException if it could not be asked or understood
   */
  A fetchAlert(String id, BrokerContext context);
}
