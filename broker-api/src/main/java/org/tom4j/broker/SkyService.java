package org.tom4j.broker;

/**
 * A module of a remote service that knows something of the sky: its name and settings, beside one
 * ability at least, such as {@link ObjectPhotometry} or {@link PhotometryRequests}. One that tells
 * alerts is an {@link AlertBroker}; one that does not implements this alone, is listed with the
 * others and set up like them, and is not offered where alerts are asked for.
 *
 * <p>The TOM makes one instance a module version by the public constructor without parameters and
 * calls it from several threads at once, so an instance keeps no state. Every call is made on a
 * platform thread of the TOM's own; those that take no {@link BrokerContext} must return within
 * five seconds.
 */
public interface SkyService {

  /**
   * What the module says of itself. A service without alerts begins with {@link BrokerInfo#of(
   * String)}. Called once a version; must ask nothing.
   */
  BrokerInfo<?> info();
}
