package org.tom4j.brokers.hermes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * One row of a message's photometry; numbers are often text. A row with a brightness is a
 * measurement, whatever limit its image had; one with a limit alone is a limit. Pure.
 */
record HermesPoint(JsonValue row) {
  private static final String MILLIJANSKY = "mJy";
  private static final double NANO = 1e6;

  /** Magnitudes beyond are ways of writing that there is none: 99.9, −999. */
  private static final double FAINTEST = 90;

  /** The brightness, if it is in magnitudes. */
  @Nullable Magnitude brightness() {
    Double value = number("brightness");
    Magnitude.System system = system(unit("brightness_unit"));
    return value == null || system == null || !(Math.abs(value) < FAINTEST)
        ? null
        : Magnitude.of(value)
            .withError(positive("brightness_error"))
            .withBand(band())
            .inSystem(system);
  }

  /**
   * The measurement or the limit; null without a time, a filter or a value.
   *
   * @param id what tells it from all others
   */
  @Nullable PhotometryPoint point(String id) {
    ObservationTime time = HermesTime.read(row.get("date_obs"));
    Band band = band();
    if (time == null || band == null) {
      return null;
    }
    // What was subtracted, if anything was, is not told: what is told is the object's brightness.
    PhotometryPoint point =
        PhotometryPoint.of(time, Series.TOTAL, band, id)
            .withInstrument(text("telescope"), text("instrument"))
            .withExposure(exposure());
    Magnitude brightness = brightness();
    if (brightness != null) {
      return point.withMagnitude(brightness);
    }
    String unit = unit("brightness_unit");
    Double value = number("brightness");
    if (value != null && system(unit) == null) {
      Double error = positive("brightness_error");
      return point
          .withFlux(new Flux(value, error, unit))
          .withMagnitude(ofFlux(value, error, unit, band));
    }
    Magnitude limit = limit();
    return limit == null ? null : point.withMagnitude(limit.withBand(band));
  }

  private static @Nullable Magnitude ofFlux(
      double value, @Nullable Double error, String unit, Band band) {
    return error == null || !unit.equals(MILLIJANSKY)
        ? null
        : Magnitude.ofFlux(value * NANO, error * NANO).withBand(band);
  }

  private @Nullable Magnitude limit() {
    Double value = number("limiting_brightness");
    String unit = unit("limiting_brightness_unit");
    Magnitude.System system = system(unit);
    if (value == null) {
      return null;
    }
    if (system != null) {
      return Math.abs(value) < FAINTEST ? Magnitude.limit(value).inSystem(system) : null;
    }
    return unit.equals(MILLIJANSKY) && value > 0
        ? Magnitude.limit(Magnitude.abOfNanojanskys(value * NANO)).inSystem(Magnitude.System.AB)
        : null;
  }

  private @Nullable Band band() {
    String written = text("bandpass");
    return written == null
        ? null
        : HermesBand.of(written, text("telescope") + " " + text("instrument"));
  }

  /** Magnitudes in AB unless it is said: that is what Hermes takes a missing unit for. */
  private String unit(String member) {
    String unit = text(member);
    String older = text("unit");
    return unit != null ? unit : older != null ? older : "AB mag";
  }

  private static Magnitude.@Nullable System system(String unit) {
    return switch (unit) {
      case "AB mag" -> Magnitude.System.AB;
      case "Vega mag" -> Magnitude.System.VEGA;
      default -> null;
    };
  }

  private @Nullable Duration exposure() {
    Double seconds = number("exposure_time");
    return seconds == null || !(seconds >= 0.001 && seconds <= 86_400)
        ? null
        : Duration.ofMillis(Math.round(seconds * 1000));
  }

  private @Nullable Double positive(String member) {
    Double value = number(member);
    return value == null || !(value > 0) ? null : value;
  }

  private @Nullable Double number(String member) {
    return row.get(member).number();
  }

  private @Nullable String text(String member) {
    return HermesMessage.text(row.get(member));
  }
}
