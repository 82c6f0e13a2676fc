package org.tom4j.runtime.feed;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

/** A module's measurement made fit to keep: texts that can be stored, of lengths that can be. */
public final class PointCheck {
  /** Of one object; ten years of nightly looks in six bands are a fifth of it. */
  public static final int MOST = 100_000;

  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_ID = 500;

  /** In whatever unit: the faintest star in photons is far from it, and so is the Sun. */
  private static final double LARGEST_FLUX = 1e60;

  private static final double FAINTEST = 100;

  private PointCheck() {}

  /**
   * @throws IllegalArgumentException if it cannot be kept, in words
   */
  public static PhotometryPoint check(PhotometryPoint point) {
    ObservationTime time = point.time();
    AlertCheck.time(time.utc());
    Band band = Band.of(line("band", point.band().code()));
    Magnitude magnitude = magnitude(point.magnitude(), band);
    Flux flux = flux(point.flux());
    if (magnitude == null && flux == null) {
      throw new IllegalArgumentException("the point has neither magnitude nor flux");
    }
    return new PhotometryPoint(
        new ObservationTime(
            time.utc(), line("time as written", time.original()), time.scale(), time.reference()),
        point.series(),
        band,
        magnitude,
        flux,
        identity("survey", point.survey(), LONGEST_WORD),
        identity("survey's id", point.surveyId(), LONGEST_ID),
        AlertCheck.line("source's id", point.sourceId(), LONGEST_ID),
        word("telescope", point.telescope()),
        word("instrument", point.instrument()),
        point.exposure(),
        AlertCheck.group(point.restrictedTo()));
  }

  private static @Nullable Magnitude magnitude(@Nullable Magnitude magnitude, Band band) {
    if (magnitude == null) {
      return null;
    }
    AlertCheck.within("magnitude", magnitude.value(), FAINTEST);
    AlertCheck.within("magnitude's error", magnitude.error(), FAINTEST);
    return magnitude.withBand(band);
  }

  private static @Nullable Flux flux(@Nullable Flux flux) {
    if (flux == null) {
      return null;
    }
    AlertCheck.within("flux", flux.value(), LARGEST_FLUX);
    AlertCheck.within("flux error", flux.error(), LARGEST_FLUX);
    return new Flux(flux.value(), flux.error(), line("unit", flux.unit()));
  }

  /** Blank, it would make one measurement of many. */
  private static @Nullable String identity(String what, @Nullable String text, int longest) {
    if (text == null) {
      return null;
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("the " + what + " is blank");
    }
    return AlertCheck.line(what, text, longest);
  }

  private static String line(String what, String text) {
    return AlertCheck.line(what, text, LONGEST_WORD);
  }

  private static @Nullable String word(String what, @Nullable String text) {
    return text == null || text.isBlank() ? null : line(what, text);
  }
}
