package org.tom4j.broker;

import org.jspecify.annotations.Nullable;

/**
 * A module whose alerts carry the history of their object as fluxes, and can tell it as columns.
 * Implemented beside {@link LightCurves} with the same alert type, for alerts with histories of
 * hundreds of measurements that filters ask about; without it, filters read {@link
 * LightCurves#lightCurve}.
 *
 * @param <A> one alert, as in {@link AlertBroker}
 */
public interface FluxCurves<A> {

  /**
   * The measurements that {@link LightCurves#lightCurve} gives of the same alert: all of them, each
   * once, those of one time in the same order, else in any. Out of the alert alone: nobody is
   * asked. Called on the thread that maps the alert, once for an alert of which a filter wants to
   * know the history; must be cheap.
   *
   * @return null if this alert's photometry cannot be told so (magnitudes without fluxes, strange
   *     bands, a damaged packet, anything out of the ordinary): its light curve is then read
   */
  @Nullable FluxCurve fluxCurve(A alert);
}
