package org.tom4j.data;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;

/**
 * A brightness: a magnitude, a limit, a signed flux, or a flux with one of the two.
 *
 * @param series how it was measured
 * @param band the band's code ({@code "ztfg"}) or the band as written; null: unknown
 * @param mag magnitude; null for a limit or where the flux gives none
 * @param magError one sigma, magnitudes
 * @param limit fainter than this magnitude
 * @param limitSigmas of how many sigmas the limit is; null: unknown
 * @param system the system of the magnitude and the limit
 * @param negative the source is fainter than its reference: a magnitude is that of the lost light
 * @param flux signed
 * @param fluxError one sigma, in the flux's unit
 * @param fluxUnit {@code "nJy"} …
 */
public record Photometry(
    Series series,
    @Nullable String band,
    @Nullable Double mag,
    @Nullable Double magError,
    @Nullable Double limit,
    @Nullable Double limitSigmas,
    Magnitude.System system,
    boolean negative,
    @Nullable Double flux,
    @Nullable Double fluxError,
    @Nullable String fluxUnit) {

  /** Below this ratio of signal to noise a flux is told as a limit. */
  private static final double DETECTED = 3;

  /** d mag = this × d flux / flux. */
  private static final double POGSON = 2.5 / Math.log(10);

  public Photometry {
    finite("mag", mag);
    finite("magError", magError);
    finite("limit", limit);
    finite("limitSigmas", limitSigmas);
    finite("flux", flux);
    finite("fluxError", fluxError);
    if (mag != null && limit != null) {
      throw new IllegalArgumentException("Photometry has both mag " + mag + " and limit " + limit);
    }
    if (mag == null && limit == null && flux == null) {
      throw new IllegalArgumentException("Photometry has no mag, no limit and no flux");
    }
  }

  /** A magnitude; no error is null. */
  public static Photometry magnitude(
      Series series,
      @Nullable String band,
      double mag,
      @Nullable Double error,
      Magnitude.System system) {
    return new Photometry(series, band, mag, error, null, null, system, false, null, null, null);
  }

  /** Nothing brighter than this was there. */
  public static Photometry limit(
      Series series,
      @Nullable String band,
      double limit,
      @Nullable Double sigmas,
      Magnitude.System system) {
    return new Photometry(series, band, null, null, limit, sigmas, system, false, null, null, null);
  }

  /**
   * A flux in nanojansky: an AB magnitude if it is positive and at least three sigmas, else the
   * limit that three sigmas are.
   *
   * @param error one sigma; null: not told, so that no magnitude follows
   */
  public static Photometry nanojansky(
      Series series, @Nullable String band, double flux, @Nullable Double error) {
    double noise = error == null ? 0 : error;
    boolean detected = noise > 0 && flux >= DETECTED * noise;
    @Nullable Double mag = detected ? ab(flux) : null;
    @Nullable Double magError = detected ? POGSON * noise / flux : null;
    @Nullable Double limit = noise > 0 && !detected ? ab(DETECTED * noise) : null;
    return new Photometry(
        series,
        band,
        mag,
        magError,
        limit,
        limit == null ? null : DETECTED,
        Magnitude.System.AB,
        flux < 0,
        flux,
        error,
        "nJy");
  }

  /** The same brightness of a source that is fainter than its reference. */
  public Photometry asNegative() {
    return new Photometry(
        series, band, mag, magError, limit, limitSigmas, system, true, flux, fluxError, fluxUnit);
  }

  private static double ab(double nanojansky) {
    return Magnitude.abOfNanojanskys(nanojansky);
  }

  private static void finite(String field, @Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException("Photometry." + field + " is " + value);
    }
  }
}
