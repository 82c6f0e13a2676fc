package org.tom4j.brokers.samplenight;

/**
 * How bright an invented object is on a night, as flux against a reference image taken when it was
 * quiet. Fluxes are in units in which magnitude 25 is 1.
 */
sealed interface Brightness {

  /** Flux minus that of the reference image; negative where it is fainter than there. */
  double difference(double night, SampleBand band);

  /** The flux of a magnitude. */
  static double flux(double magnitude) {
    return Math.pow(10, 0.4 * (25 - magnitude));
  }

  /** The magnitude of a flux above 0. */
  static double magnitude(double flux) {
    return 25 - 2.5 * Math.log10(flux);
  }

  /**
   * A supernova of type Ia in outline: flux grows with the square of time since the explosion
   * (Nugent et al. 2011, Nature 480, 344), reaches its peak after 17.5 days, later and with a
   * slower decline in redder filters, falls by {@code decline} magnitudes in the 15 days after it
   * in g (Phillips 1993, ApJ 413, L105), and after 35 days by 0.015 magnitudes a day.
   */
  record Supernova(double explosion, double peak, double decline) implements Brightness {
    private static final double RISE = 17.5;
    private static final double KNEE = 35;
    private static final double TAIL = 0.015;

    @Override
    public double difference(double night, SampleBand band) {
      double age = night - explosion;
      double rise = RISE + 2 * band.redness();
      if (age <= 0) {
        return 0;
      }
      double atPeak = flux(peak + 0.1 * band.redness());
      if (age <= rise) {
        return atPeak * (age / rise) * (age / rise) * (3 - 2 * age / rise);
      }
      double after = age - rise;
      double slope = decline / 15 / (1 + 0.4 * band.redness());
      double fading = slope * Math.min(after, KNEE) + TAIL * Math.max(0, after - KNEE);
      return atPeak * Math.pow(10, -0.4 * fading);
    }
  }

  /**
   * A point lens before a point source, both in straight motion: magnified (u² + 2) / (u √(u² + 4))
   * times at separation u (Paczyński 1986, ApJ 304, 1), the same in every filter.
   *
   * @param closest night of closest approach
   * @param impact separation then, Einstein radii
   * @param crossing nights to cross one Einstein radius
   * @param baseline magnitude of the source
   */
  record Microlensing(double closest, double impact, double crossing, double baseline)
      implements Brightness {
    @Override
    public double difference(double night, SampleBand band) {
      return flux(baseline - 0.3 * band.redness()) * (magnification(night) - 1);
    }

    double magnification(double night) {
      double u = Math.hypot(impact, (night - closest) / crossing);
      return (u * u + 2) / (u * Math.sqrt(u * u + 4));
    }
  }

  /**
   * A sinusoid in magnitude round the reference.
   *
   * @param period nights
   * @param amplitude magnitudes from the mean to either end, in g; less in redder filters
   * @param mean magnitude of the reference
   * @param zero a night on which it is at the reference and brightening
   */
  record Pulsation(double period, double amplitude, double mean, double zero)
      implements Brightness {
    @Override
    public double difference(double night, SampleBand band) {
      double swing = amplitude / (1 + 0.4 * band.redness());
      double now = mean - swing * Math.sin(2 * Math.PI * (night - zero) / period);
      return flux(now) - flux(mean);
    }
  }

  /** Something the reference image does not have at all, equally bright each night. */
  record Steady(double magnitude) implements Brightness {
    @Override
    public double difference(double night, SampleBand band) {
      return flux(magnitude + 0.2 * band.redness());
    }
  }
}
