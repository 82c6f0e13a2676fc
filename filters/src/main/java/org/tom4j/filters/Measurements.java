package org.tom4j.filters;

import java.time.Instant;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * An object's photometry as the values computed from it need it, in any order, numbered from 0. Of
 * one alert; for one thread.
 */
interface Measurements {

  int size();

  /** UTC. */
  Instant time(int measurement);

  /** Below 0 if it is before a time in UTC, above 0 if after it. */
  int compareTime(int measurement, Instant time);

  Series series(int measurement);

  Band band(int measurement);

  /** Whether there is a magnitude or a limit. */
  boolean hasMagnitude(int measurement);

  /** Whether there is a limit. */
  boolean isLimit(int measurement);

  /** Of the magnitude, which is there. */
  Magnitude.System system(int measurement);

  /** The magnitude or limit, which is there. */
  double magnitude(int measurement);

  /** Whether it is fainter than the reference. */
  boolean negative(int measurement);

  /** Flux over its error; without a flux, 1.0857 over the magnitude's error; else not a number. */
  double signalToNoise(int measurement);

  /** Whether it was seen, brighter than the reference. */
  default boolean detection(int measurement) {
    if (negative(measurement)) {
      return false;
    }
    return hasMagnitude(measurement)
        ? !isLimit(measurement)
        : signalToNoise(measurement) >= History.SURE;
  }
}
