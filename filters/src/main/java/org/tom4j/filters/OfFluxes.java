package org.tom4j.filters;

import java.time.Instant;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.PhotometryPoint.Series;

/** Measurements that are told as columns of fluxes. */
record OfFluxes(FluxCurve curve) implements Measurements {

  @Override
  public int size() {
    return curve.size();
  }

  @Override
  public Instant time(int measurement) {
    return curve.time(measurement);
  }

  @Override
  public int compareTime(int measurement, Instant time) {
    return curve.compareTime(measurement, time);
  }

  @Override
  public Series series(int measurement) {
    return curve.series(measurement);
  }

  @Override
  public Band band(int measurement) {
    return curve.band(measurement);
  }

  @Override
  public boolean hasMagnitude(int measurement) {
    return curve.hasMagnitude(measurement);
  }

  @Override
  public boolean isLimit(int measurement) {
    return curve.isLimit(measurement);
  }

  @Override
  public Magnitude.System system(int measurement) {
    return Magnitude.System.AB;
  }

  @Override
  public double magnitude(int measurement) {
    Magnitude magnitude = curve.magnitude(measurement);
    return magnitude == null ? Double.NaN : magnitude.value();
  }

  @Override
  public boolean negative(int measurement) {
    return curve.negative(measurement);
  }

  @Override
  public double signalToNoise(int measurement) {
    return curve.hasMagnitude(measurement)
        ? curve.flux(measurement) / curve.error(measurement)
        : Double.NaN;
  }
}
