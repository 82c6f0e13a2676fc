package org.tom4j.broker;

import java.util.stream.Stream;

/**
 * A module that knows more of an alert's object than the one alert: the photometry that came with
 * it, or that the service has of the object. Implemented beside {@link AlertBroker} with the same
 * alert type.
 *
 * @param <A> one alert, as in {@link AlertBroker}
 */
public interface LightCurves<A> {

  /**
   * Photometry of the alert's object, oldest first, the alert's own measurement included.
   *
   * <p>If the alert carries its history, nothing is asked; otherwise the service is, as the stream
   * is read. Called on a platform thread of the TOM's own; the TOM closes the stream, and a read
   * that waits must give up when its thread is interrupted.
   *
   * <p>A measurement that cannot be used (no band, no time, called bad by the service) is left out;
   * more than a few such are worth a {@link BrokerContext#note}. The same alert gives the same
   * {@link PhotometryPoint#sourceId}s again, so that points are stored once.
   *
   * @throws BrokerException from this call or any read of the stream; what came before is kept
   */
  Stream<PhotometryPoint> lightCurve(A alert, BrokerContext context);
}
