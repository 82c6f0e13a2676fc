package org.tom4j.runtime.feed;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

/** A module's measurement made fit to keep: texts that can be stored, of lengths that can be. */
public final class PointCheck {
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_ID = 500;

  private PointCheck() {}

  /**
   * @throws IllegalArgumentException if it cannot be kept, in words
   */
  public static PhotometryPoint check(PhotometryPoint point) {
    ObservationTime time = point.time();
    AlertCheck.time(time.utc());
    if (point.magnitude() == null && point.flux() == null) {
      throw new IllegalArgumentException("the point has neither magnitude nor flux");
    }
    Band band = Band.of(AlertCheck.text("band", point.band().code(), LONGEST_WORD));
    Magnitude magnitude = point.magnitude();
    Flux flux = point.flux();
    return new PhotometryPoint(
        new ObservationTime(
            time.utc(),
            AlertCheck.text("time as written", time.original(), LONGEST_WORD),
            time.scale(),
            time.reference()),
        point.series(),
        band,
        magnitude == null ? null : magnitude.withBand(band),
        flux == null
            ? null
            : new Flux(
                flux.value(), flux.error(), AlertCheck.text("unit", flux.unit(), LONGEST_WORD)),
        word("survey", point.survey()),
        AlertCheck.nullable("survey's id", point.surveyId(), LONGEST_ID),
        AlertCheck.text("source's id", point.sourceId(), LONGEST_ID),
        word("telescope", point.telescope()),
        word("instrument", point.instrument()),
        point.exposure(),
        word("group", point.restrictedTo()));
  }

  private static @Nullable String word(String what, @Nullable String text) {
    return AlertCheck.nullable(what, text, LONGEST_WORD);
  }
}
