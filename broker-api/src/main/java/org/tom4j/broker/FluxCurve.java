package org.tom4j.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * Photometry of one object that was measured as fluxes, held as columns: what filters ask of
 * hundreds of measurements, without an object for each. Measurements are numbered from 0. It says
 * of each what a {@link PhotometryPoint} with the same {@link Flux} would say whose magnitude is
 * {@link Magnitude#ofFlux}, of the series' kind. Immutable; for all threads.
 */
public final class FluxCurve {
  private final int size;
  private final long[] seconds;
  private final int[] nanos;
  private final Series[] series;
  private final Band[] bands;
  private final double[] fluxes;
  private final double[] errors;

  private FluxCurve(Builder built) {
    size = built.size;
    seconds = built.seconds;
    nanos = built.nanos;
    series = built.series;
    bands = built.bands;
    fluxes = built.fluxes;
    errors = built.errors;
  }

  /** How many measurements there are. */
  public int size() {
    return size;
  }

  /** When, UTC. */
  public Instant time(int measurement) {
    return Instant.ofEpochSecond(seconds[measurement], nanos[measurement]);
  }

  /** Below 0 if a measurement was made before a time in UTC, above 0 if after it. */
  public int compareTime(int measurement, Instant time) {
    int order = Long.compare(seconds[measurement], time.getEpochSecond());
    return order == 0 ? Integer.compare(nanos[measurement], time.getNano()) : order;
  }

  /** Which kind of photometry. */
  public Series series(int measurement) {
    return series[measurement];
  }

  /** In which filter. */
  public Band band(int measurement) {
    return bands[measurement];
  }

  /** In nanojanskys, signed. */
  public double flux(int measurement) {
    return fluxes[measurement];
  }

  /** One standard deviation in nanojanskys, 0 or above; not a number if it is not told. */
  public double error(int measurement) {
    return errors[measurement];
  }

  /** Whether there is a magnitude or a limit: whether the error is told, and above 0. */
  public boolean hasMagnitude(int measurement) {
    return errors[measurement] > 0;
  }

  /** Whether the magnitude is a limit: nothing was seen. */
  public boolean isLimit(int measurement) {
    return hasMagnitude(measurement) && !Magnitude.isSeen(fluxes[measurement], errors[measurement]);
  }

  /** See {@link PhotometryPoint#negative}. */
  public boolean negative(int measurement) {
    double flux = fluxes[measurement];
    return hasMagnitude(measurement)
        ? isLimit(measurement) && flux <= -PhotometryPoint.SEEN * errors[measurement]
        : flux < 0;
  }

  /** The AB magnitude, or the limit; null: {@link #hasMagnitude} is false. */
  public @Nullable Magnitude magnitude(int measurement) {
    if (!hasMagnitude(measurement)) {
      return null;
    }
    Magnitude magnitude =
        Magnitude.ofFlux(fluxes[measurement], errors[measurement]).withBand(bands[measurement]);
    return series[measurement] == Series.TOTAL ? magnitude.asTotal() : magnitude.asDifference();
  }

  /** Takes measurements one after the other. For one thread; gives one curve. */
  public static final class Builder {
    /** In nanojanskys. With the next one, magnitudes are within ±100. */
    private static final double LARGEST = 1e50;

    private static final double LEAST_ERROR = 1e-26;

    private int size;
    private long[] seconds;
    private int[] nanos;
    private Series[] series;
    private Band[] bands;
    private double[] fluxes;
    private double[] errors;
    private final List<Band> registered = new ArrayList<>();

    /**
     * @param expected about how many measurements there will be; more may come
     */
    public Builder(int expected) {
      int room = Math.max(1, expected);
      seconds = new long[room];
      nanos = new int[room];
      series = new Series[room];
      bands = new Band[room];
      fluxes = new double[room];
      errors = new double[room];
    }

    /**
     * One more measurement.
     *
     * @param time UTC
     * @param flux in nanojanskys, signed, within ±10⁵⁰
     * @param error one standard deviation in nanojanskys: not a number if it is not told, 0, or
     *     10⁻²⁶ to 10⁵⁰
     * @throws IllegalArgumentException naming the number, if it is beyond; or naming the band, if
     *     it is not registered. Such measurements are told as points
     */
    public Builder add(Instant time, Series kind, Band band, double flux, double error) {
      if (!(Math.abs(flux) <= LARGEST)) {
        throw new IllegalArgumentException("the flux of " + flux + " nJy is beyond ±1e50");
      }
      boolean usual =
          Double.isNaN(error) || error == 0 || (error >= LEAST_ERROR && error <= LARGEST);
      if (!usual) {
        throw new IllegalArgumentException(
            "the flux error of " + error + " nJy is not 1e-26 to 1e50");
      }
      if (!isRegistered(band)) {
        throw new IllegalArgumentException("the band '" + band.code() + "' is not registered");
      }
      if (size == seconds.length) {
        grow();
      }
      seconds[size] = time.getEpochSecond();
      nanos[size] = time.getNano();
      series[size] = Objects.requireNonNull(kind, "series");
      bands[size] = band;
      fluxes[size] = flux;
      errors[size] = error;
      size++;
      return this;
    }

    /** Not one that is made up beside a registered one. There are a few, each looked up once. */
    private boolean isRegistered(Band band) {
      if (registered.contains(band)) {
        return true;
      }
      boolean known = band.equals(Band.of(band.code())) && band.registered();
      if (known) {
        registered.add(band);
      }
      return known;
    }

    private void grow() {
      int room = 2 * size;
      seconds = Arrays.copyOf(seconds, room);
      nanos = Arrays.copyOf(nanos, room);
      series = Arrays.copyOf(series, room);
      bands = Arrays.copyOf(bands, room);
      fluxes = Arrays.copyOf(fluxes, room);
      errors = Arrays.copyOf(errors, room);
    }

    /** All that were added. Nothing is added any more. */
    public FluxCurve build() {
      return new FluxCurve(this);
    }
  }
}
