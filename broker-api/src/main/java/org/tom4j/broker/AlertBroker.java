package org.tom4j.broker;

import java.util.stream.Stream;

/**
 * A broker module: teaches a TOM to ask one remote service for alerts.
 *
 * <p>The TOM makes one instance a module version by the public constructor without parameters and
 * calls it from several threads at once, so an instance keeps no state. Every call is made on a
 * platform thread of the TOM's own; all but {@link #fetchAlerts} and reads of its stream must
 * return within five seconds. A service that tells no alerts is a {@link SkyService} alone.
 *
 * <p>Further abilities (one alert by its id, light curves …) are interfaces of their own that a
 * module implements as well.
 *
 * @param <Q> the query form, a record: one component a field, required unless {@code @Nullable}
 * @param <A> one alert as the service tells it, usually a record that names the members used
 */
public interface AlertBroker<Q extends Record, A> extends SkyService {

  /** The module's name and its query form. Called once a version. */
  @Override
  BrokerInfo<Q> info();

  /**
   * The alerts that match {@code query}, in the broker's own order.
   *
   * <p>The stream asks the service as it is read, not before, and may have no end. The TOM reads as
   * far as it wants, on the calling thread, and closes it. A read that waits must give up when its
   * thread is interrupted; the streams of {@link BrokerHttp} do.
   *
   * @throws BrokerException from this call or any read of the stream; what came before is kept
   */
  Stream<A> fetchAlerts(Q query, BrokerContext context);

  /**
   * The same alert in the terms that all brokers share. Pure: it depends on {@code alert} alone, so
   * that a stored packet can be mapped again when the mapping improves.
   *
   * @throws BrokerException if this alert makes no sense, in words for people; the TOM counts and
   *     shows it as bad and goes on with the next. Any other exception does the same, and is told
   *     with the line of the module that threw it
   */
  GenericAlert toGenericAlert(A alert);
}
