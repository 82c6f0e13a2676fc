package org.tom4j.targets;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;

/**
 * How a target moves round the Sun, as far as that is known.
 *
 * @param scheme by which of them it is told, or null
 * @param values units as {@link OrbitElement} says; what is not known is not there
 */
public record OrbitElements(@Nullable OrbitScheme scheme, Map<OrbitElement, Double> values) {

  /** Of what does not move. */
  public static final OrbitElements NONE = new OrbitElements(null, Map.of());

  public OrbitElements {
    Map<OrbitElement, Double> copy = new EnumMap<>(OrbitElement.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * An orbit as a broker told it. Of a minor planet's also what follows from it; a comet's is told
   * by its perihelion alone.
   *
   * @param name of the object: a comet's orbit is told as one, however round it is
   */
  public static OrbitElements of(String name, Orbit orbit) {
    Map<OrbitElement, Double> values = new EnumMap<>(OrbitElement.class);
    values.put(OrbitElement.EPOCH_OF_ELEMENTS, orbit.epoch());
    values.put(OrbitElement.ECCENTRICITY, orbit.eccentricity());
    values.put(OrbitElement.INCLINATION, orbit.inclination());
    values.put(OrbitElement.LNG_ASC_NODE, orbit.ascendingNode());
    values.put(OrbitElement.ARG_OF_PERIHELION, orbit.argumentOfPerihelion());
    values.put(OrbitElement.PERIHDIST, orbit.perihelionDistance());
    values.put(OrbitElement.EPOCH_OF_PERIHELION, orbit.perihelionTime());
    OrbitScheme scheme = OrbitScheme.of(name, orbit.eccentricity());
    if (scheme != OrbitScheme.MPC_COMET) {
      orbit.meanAnomaly().ifPresent(m -> values.put(OrbitElement.MEAN_ANOMALY, m));
      orbit.semimajorAxis().ifPresent(a -> values.put(OrbitElement.SEMIMAJOR_AXIS, a));
      orbit.meanDailyMotion().ifPresent(n -> values.put(OrbitElement.MEAN_DAILY_MOTION, n));
    }
    put(values, OrbitElement.ABS_MAG, orbit.absoluteMagnitude());
    put(values, OrbitElement.SLOPE, orbit.slope());
    return new OrbitElements(scheme, values);
  }

  private static void put(
      Map<OrbitElement, Double> values, OrbitElement element, @Nullable Double value) {
    if (value != null) {
      values.put(element, value);
    }
  }

  /** The same; where no scheme is named, the first that is told whole. */
  OrbitElements withSchemeTold() {
    if (scheme != null) {
      return this;
    }
    for (OrbitScheme each : OrbitScheme.values()) {
      if (values.keySet().containsAll(each.needs())) {
        return new OrbitElements(each, values);
      }
    }
    return this;
  }

  /** Null: it is not known. */
  public @Nullable Double get(OrbitElement element) {
    return values.get(element);
  }
}
