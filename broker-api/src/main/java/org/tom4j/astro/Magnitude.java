package org.tom4j.astro;

import org.jspecify.annotations.Nullable;

/**
 * A brightness, or how faint a source must be not to have been seen.
 *
 * @param value magnitudes, finite
 * @param error one sigma, magnitudes, 0 or more; null if not known
 * @param band what it was seen through, or null if not known
 * @param system what the zero point is
 * @param kind what the number says
 * @param sigmas of a limit, for example 5; null for anything else or if not known
 */
public record Magnitude(
    double value,
    @Nullable Double error,
    @Nullable Band band,
    System system,
    Kind kind,
    @Nullable Double sigmas) {

  /** Zero points. */
  public enum System {
    AB,
    VEGA,
    INSTRUMENTAL,
    UNKNOWN
  }

  /** What the number says. */
  public enum Kind {
    /** The source on the difference of an image and its reference, brighter than the reference. */
    DIFFERENCE,
    /** The same, fainter than the reference: a fading, which must not be ranked as a brightness. */
    NEGATIVE_DIFFERENCE,
    /** The source as it shines. */
    TOTAL,
    /** Not seen: fainter than this. */
    LIMIT,
    UNKNOWN
  }

  public Magnitude {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Magnitude.value is " + value + ", not a finite number");
    }
    if (error != null && !(error >= 0 && Double.isFinite(error))) {
      throw new IllegalArgumentException("Magnitude.error is " + error + ", not 0 or more");
    }
    if (sigmas != null && !(sigmas > 0 && Double.isFinite(sigmas))) {
      throw new IllegalArgumentException("Magnitude.sigmas is " + sigmas + ", not above 0");
    }
  }

  /** A number of which nothing else is known. */
  public static Magnitude of(double value) {
    return new Magnitude(value, null, null, System.UNKNOWN, Kind.UNKNOWN, null);
  }

  /** Not seen, fainter than {@code value} at so many sigmas (null if not known). */
  public static Magnitude limit(double value, @Nullable Double sigmas) {
    return new Magnitude(value, null, null, System.UNKNOWN, Kind.LIMIT, sigmas);
  }

  public Magnitude withError(@Nullable Double oneSigma) {
    return new Magnitude(value, oneSigma, band, system, kind, sigmas);
  }

  public Magnitude withBand(@Nullable Band seenThrough) {
    return new Magnitude(value, error, seenThrough, system, kind, sigmas);
  }

  public Magnitude inSystem(System zeroPoint) {
    return new Magnitude(value, error, band, zeroPoint, kind, sigmas);
  }

  public Magnitude asDifference() {
    return new Magnitude(value, error, band, system, Kind.DIFFERENCE, sigmas);
  }

  public Magnitude asNegativeDifference() {
    return new Magnitude(value, error, band, system, Kind.NEGATIVE_DIFFERENCE, sigmas);
  }

  public Magnitude asTotal() {
    return new Magnitude(value, error, band, system, Kind.TOTAL, sigmas);
  }

  /** Whether this is a brightness that may be sorted, ranked or called a peak. */
  public boolean isBrightness() {
    return kind != Kind.LIMIT && kind != Kind.NEGATIVE_DIFFERENCE;
  }
}
