package org.tom4j.astro;

import org.jspecify.annotations.Nullable;

/**
 * A brightness in magnitudes and what is known of it. Start with {@link #of} and add.
 *
 * @param value finite; smaller is brighter
 * @param error one standard deviation in magnitudes, finite and not negative, or null if unknown
 * @param band the passband, or null if unknown
 * @param system the zero point's system
 * @param kind what was measured; a limit is not a measurement
 * @param sigmas how many standard deviations a limit stands for, above 0, or null if unknown; null
 *     for anything but a limit
 */
public record Magnitude(
    double value,
    @Nullable Double error,
    @Nullable Band band,
    System system,
    Kind kind,
    @Nullable Double sigmas) {

  /** What zero magnitudes mean. */
  public enum System {
    /** A source of constant 3631 Jy is zero (Oke and Gunn 1983). */
    AB,
    /** Vega is zero, or nearly so. */
    VEGA,
    /** The instrument's own zero point. */
    INSTRUMENTAL,
    /** Not told. */
    UNKNOWN
  }

  /** What was measured. Kinds are never joined into one light curve. */
  public enum Kind {
    /** The source on the difference of an image and a reference, brighter than the reference. */
    DIFFERENCE,
    /** The same, fainter than the reference: a fading, not to be ranked as a brightness. */
    NEGATIVE_DIFFERENCE,
    /** All the light at the position. */
    TOTAL,
    /** Nothing was seen; the source is fainter than this. */
    LIMIT,
    /** Not told. */
    UNKNOWN
  }

  /** From 3631 Jy = 0 mag (Oke &amp; Gunn 1983), rounded as Rubin does. */
  private static final double AB_OF_ONE_NANOJANSKY = 31.4;

  /** The signal-to-noise ratio from which a flux counts as seen. */
  private static final double SEEN = 3;

  /**
   * @throws IllegalArgumentException naming the member and its value
   */
  public Magnitude {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Magnitude.value is " + value + ", not a finite number");
    }
    if (error != null && !(error >= 0 && error < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Magnitude.error is " + error + ", not a finite number from 0");
    }
    if (sigmas != null && !(sigmas > 0 && sigmas < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Magnitude.sigmas is " + sigmas + ", not a finite number above 0");
    }
    if (sigmas != null && kind != Kind.LIMIT) {
      throw new IllegalArgumentException(
          "Magnitude.sigmas is " + sigmas + ", but only a limit has sigmas, not a " + kind);
    }
  }

  /** A brightness of which nothing is known but the number. */
  public static Magnitude of(double value) {
    return new Magnitude(value, null, null, System.UNKNOWN, Kind.UNKNOWN, null);
  }

  /** The source is fainter than {@code value}; for how many sigmas is not known. */
  public static Magnitude limit(double value) {
    return new Magnitude(value, null, null, System.UNKNOWN, Kind.LIMIT, null);
  }

  /**
   * The source is fainter than {@code value}, which stands for so many {@code sigmas} (often 5.0);
   * null if unknown.
   */
  public static Magnitude limit(double value, @Nullable Double sigmas) {
    return new Magnitude(value, null, null, System.UNKNOWN, Kind.LIMIT, sigmas);
  }

  /**
   * The AB magnitude of a signed flux: 31.4 − 2.5 log₁₀ of the nanojanskys (Rubin's definition).
   * From a signal-to-noise ratio of 3 it is a brightness with its error, below that, or for a
   * negative flux, the limit that three standard deviations make.
   *
   * @param nanojanskys any finite flux
   * @param error one standard deviation in nanojanskys, finite and above 0
   * @throws IllegalArgumentException naming the value
   */
  public static Magnitude ofFlux(double nanojanskys, double error) {
    if (!Double.isFinite(nanojanskys)) {
      throw new IllegalArgumentException(
          "a flux of " + nanojanskys + " nanojanskys is not a finite number");
    }
    if (!(error > 0 && error < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a flux error of " + error + " nanojanskys is not a finite number above 0");
    }
    if (!isSeen(nanojanskys, error)) {
      return limit(abOfNanojanskys(SEEN * error), SEEN).inSystem(System.AB);
    }
    double magnitudeError = 2.5 / Math.log(10) * error / nanojanskys;
    return of(abOfNanojanskys(nanojanskys)).withError(magnitudeError).inSystem(System.AB);
  }

  /**
   * Whether a flux counts as seen: from a signal-to-noise ratio of 3.
   *
   * @param error one standard deviation in the same unit, above 0
   */
  public static boolean isSeen(double flux, double error) {
    return flux / error >= SEEN;
  }

  /** The same with its error, one standard deviation in magnitudes; null if unknown. */
  public Magnitude withError(@Nullable Double magnitudes) {
    return new Magnitude(value, magnitudes, band, system, kind, sigmas);
  }

  /** The same in a passband; null if unknown. */
  public Magnitude withBand(@Nullable Band passband) {
    return new Magnitude(value, error, passband, system, kind, sigmas);
  }

  /** The same in a system of zero points. */
  public Magnitude inSystem(System zeroPoints) {
    return new Magnitude(value, error, band, zeroPoints, kind, sigmas);
  }

  /** The same as measured in a difference image; a limit stays a limit. */
  public Magnitude asDifference() {
    return as(Kind.DIFFERENCE);
  }

  /** The same as a loss of light in a difference image; a limit stays a limit. */
  public Magnitude asNegativeDifference() {
    return as(Kind.NEGATIVE_DIFFERENCE);
  }

  /** The same as all the light at the position; a limit stays a limit. */
  public Magnitude asTotal() {
    return as(Kind.TOTAL);
  }

  /** Whether nothing was seen and the source is fainter than {@link #value}. */
  public boolean isLimit() {
    return kind == Kind.LIMIT;
  }

  /** Whether this is a brightness that may be sorted, ranked or called a peak. */
  public boolean isBrightness() {
    return kind != Kind.LIMIT && kind != Kind.NEGATIVE_DIFFERENCE;
  }

  private Magnitude as(Kind measured) {
    return isLimit() ? this : new Magnitude(value, error, band, system, measured, null);
  }

  /**
   * The AB magnitude of a flux, 31.4 − 2.5 log₁₀ of the nanojanskys; not a number for a negative
   * flux, infinite for none.
   */
  public static double abOfNanojanskys(double nanojanskys) {
    return AB_OF_ONE_NANOJANSKY - 2.5 * Math.log10(nanojanskys);
  }

  /**
   * The flux in nanojanskys of an AB magnitude; of a zero point, that of one count.
   *
   * @param ab finite
   */
  public static double nanojanskysOfAb(double ab) {
    return Math.pow(10, (AB_OF_ONE_NANOJANSKY - ab) / 2.5);
  }
}
