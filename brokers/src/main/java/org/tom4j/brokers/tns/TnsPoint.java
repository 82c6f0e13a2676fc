package org.tom4j.brokers.tns;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Scale;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;

/**
 * A measurement that was reported with an object.
 *
 * @param jd UTC
 * @param flux a magnitude or a flux, as {@code fluxUnit} says; "" or null: not found
 * @param limflux the limit; detections have one, too
 * @param exptime seconds, at times as text
 */
public record TnsPoint(
    @Nullable JsonValue jd,
    @Nullable JsonValue flux,
    @Nullable JsonValue fluxerr,
    @Nullable JsonValue limflux,
    TnsObject.@Nullable Named fluxUnit,
    @Nullable TnsFilter filters,
    TnsObject.@Nullable Named instrument,
    TnsObject.@Nullable Named telescope,
    @Nullable JsonValue exptime) {

  private static final String AB = "ABMag";
  private static final String VEGA = "VegaMag";

  /** None without a time, a filter, or a value and its limit. */
  Stream<PhotometryPoint> points(String object) {
    Double day = number(jd);
    Band band = filters == null ? null : filters.band(TnsObject.name(instrument));
    if (jd == null || day == null || band == null) {
      return Stream.empty();
    }
    ObservationTime time = ObservationTime.jd(String.valueOf(jd.text()), Scale.UTC, null);
    Double value = number(flux);
    boolean found = value != null;
    Double told = found ? value : number(limflux);
    if (told == null) {
      return Stream.empty();
    }
    // The brightness of the transient itself, however its reporter took the host away.
    String id = "%s %s %s %s".formatted(object, time.original(), band.code(), told);
    PhotometryPoint point =
        PhotometryPoint.of(time, Series.DIFFERENCE, band, found ? id : id + " limit")
            .withInstrument(TnsObject.name(telescope), TnsObject.name(instrument))
            .withExposure(exposure());
    Magnitude.System system = system();
    if (system != null) {
      Magnitude magnitude =
          found ? Magnitude.of(told).withError(error()).asDifference() : Magnitude.limit(told);
      return Stream.of(point.withMagnitude(magnitude.withBand(band).inSystem(system)));
    }
    String unit = TnsObject.name(fluxUnit);
    return found && unit != null
        ? Stream.of(point.withFlux(new Flux(told, error(), unit)))
        : Stream.empty();
  }

  private Magnitude.@Nullable System system() {
    String unit = TnsObject.name(fluxUnit);
    return AB.equals(unit) ? Magnitude.System.AB : VEGA.equals(unit) ? Magnitude.System.VEGA : null;
  }

  private @Nullable Double error() {
    Double error = number(fluxerr);
    return error == null || error < 0 ? null : error;
  }

  private @Nullable Duration exposure() {
    Double seconds = number(exptime);
    return seconds == null || !(seconds > 0) || seconds > 86_400
        ? null
        : Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static @Nullable Double number(@Nullable JsonValue value) {
    return value == null ? null : value.number();
  }
}
