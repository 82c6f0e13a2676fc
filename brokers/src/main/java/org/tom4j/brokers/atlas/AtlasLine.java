package org.tom4j.brokers.atlas;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Reference;
import org.tom4j.broker.ObservationTime.Scale;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * One measurement of a result: blank separated, in the columns that its first line names.
 *
 * @param mjd start of exposure, UTC, as written
 * @param mag AB magnitude of the difference, negative where the flux is; without it a limit
 * @param magError its error
 * @param flux of the difference, signed, in microjanskys
 * @param fluxError one standard deviation
 * @param filter {@code c} or {@code o}, or another letter
 * @param err 0 if the fit went well
 * @param chi of the fit, by degree of freedom
 * @param dec where it was measured, degrees
 * @param limit 5-sigma limiting magnitude
 * @param image the name of the exposure
 */
record AtlasLine(
    String mjd,
    double mag,
    double magError,
    double flux,
    double fluxError,
    String filter,
    int err,
    double chi,
    double dec,
    double limit,
    String image) {

  /** How long every exposure of the survey is. */
  private static final Duration EXPOSURE = Duration.ofSeconds(30);

  /** The signal-to-noise ratio from which a brightness is told, and not a limit. */
  private static final double SEEN = 3;

  /** What the limits stand for. */
  private static final double LIMIT_SIGMAS = 5;

  /** Microjanskys; a worse one comes of clouds, or of the edge of a chip. */
  private static final double WORST_ERROR = 4_000;

  /** A fit this bad is of a trail, a bleeding star or a subtraction that failed. */
  private static final double WORST_FIT = 100;

  /** Magnitudes beyond are placeholders. */
  private static final double FAINTEST = 90;

  /** Whether the service and common sense trust it. */
  boolean isUsable() {
    return err == 0 && fluxError > 0 && fluxError < WORST_ERROR && chi < WORST_FIT;
  }

  /** The measurement; the same exposure has the same ids each time. */
  PhotometryPoint point() {
    Band band = Band.of("atlas" + filter);
    return PhotometryPoint.of(
            ObservationTime.mjd(mjd, Scale.UTC, Reference.START), Series.FORCED, band, image)
        .withMagnitude(magnitude(band))
        .withFlux(new Flux(flux, fluxError, "uJy"))
        .withInstrument("ATLAS", null)
        .withExposure(EXPOSURE);
  }

  private @Nullable Magnitude magnitude(Band band) {
    if (flux >= SEEN * fluxError && mag > 0 && mag < FAINTEST) {
      return Magnitude.of(mag)
          .withError(magError)
          .withBand(band)
          .inSystem(Magnitude.System.AB)
          .asDifference();
    }
    return limit > 0 && limit < FAINTEST
        ? Magnitude.limit(limit, LIMIT_SIGMAS).withBand(band).inSystem(Magnitude.System.AB)
        : null;
  }
}
