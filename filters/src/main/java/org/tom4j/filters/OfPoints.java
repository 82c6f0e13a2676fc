package org.tom4j.filters;

import java.time.Instant;
import java.util.List;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/** Measurements that are told as points. */
record OfPoints(List<PhotometryPoint> points) implements Measurements {
  /** 2.5 / ln 10: a magnitude's error times the signal-to-noise ratio, for small errors. */
  private static final double POGSON = 2.5 / Math.log(10);

  @Override
  public int size() {
    return points.size();
  }

  @Override
  public Instant time(int measurement) {
    return points.get(measurement).time().utc();
  }

  @Override
  public int compareTime(int measurement, Instant time) {
    return time(measurement).compareTo(time);
  }

  @Override
  public Series series(int measurement) {
    return points.get(measurement).series();
  }

  @Override
  public Band band(int measurement) {
    return points.get(measurement).band();
  }

  @Override
  public boolean hasMagnitude(int measurement) {
    return points.get(measurement).magnitude() != null;
  }

  @Override
  public boolean isLimit(int measurement) {
    Magnitude magnitude = points.get(measurement).magnitude();
    return magnitude != null && magnitude.isLimit();
  }

  @Override
  public Magnitude.System system(int measurement) {
    Magnitude magnitude = points.get(measurement).magnitude();
    return magnitude == null ? Magnitude.System.UNKNOWN : magnitude.system();
  }

  @Override
  public double magnitude(int measurement) {
    Magnitude magnitude = points.get(measurement).magnitude();
    return magnitude == null ? Double.NaN : magnitude.value();
  }

  @Override
  public boolean negative(int measurement) {
    return points.get(measurement).negative();
  }

  @Override
  public double signalToNoise(int measurement) {
    PhotometryPoint point = points.get(measurement);
    Flux flux = point.flux();
    if (flux != null && flux.error() != null && flux.error() > 0) {
      return flux.value() / flux.error();
    }
    Double error = point.magnitude() == null ? null : point.magnitude().error();
    return error == null || error <= 0 ? Double.NaN : POGSON / error;
  }
}
