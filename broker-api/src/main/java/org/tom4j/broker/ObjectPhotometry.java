package org.tom4j.broker;

import java.util.stream.Stream;

/**
 * A module whose service knows objects by their names and has photometry of them. A target that has
 * such a name, or an alias, gets these points when it is made of an alert and whenever it is
 * refreshed, from every module that knows the name.
 *
 * <p>Beside {@link LightCurves}, which tells of one alert, this one needs no alert.
 */
public interface ObjectPhotometry {

  /**
   * Whether this is a name of the kind that the service gives or understands ({@code
   * ZTF18abcgqmz}); not whether there is such an object. Pure and quick.
   */
  boolean knows(String name);

  /**
   * All photometry that the service has of an object, oldest first. Asks as it is read; called and
   * read like {@link LightCurves#lightCurve}, with the same obligations.
   *
   * @param name one that {@link #knows} said yes to
   * @return nothing if the service has no such object
   * @throws BrokerException from this call or any read of the stream; what came before is kept
   */
  Stream<PhotometryPoint> photometry(String name, BrokerContext context);
}
