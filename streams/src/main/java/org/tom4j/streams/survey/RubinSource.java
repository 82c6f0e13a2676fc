package org.tom4j.streams.survey;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Standing;
import org.tom4j.streams.packet.Members;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.RubinMeasurement;

/**
 * A detection or forced measurement of Rubin. Up to schema 4 band, time, flux and declination are
 * called otherwise.
 */
record RubinSource(Members told) {

  static Stream<PhotometryPoint> detection(Members told) {
    return new RubinSource(told).points(false);
  }

  static Stream<PhotometryPoint> forced(Members told) {
    return new RubinSource(told).points(true);
  }

  @Nullable String id() {
    return Rubin.id(told.id("diaSourceId"));
  }

  /** Middle of the exposure, TAI. */
  @Nullable ObservationTime time() {
    return Rubin.mjdTai(either("midpointMjdTai", "midPointTai"));
  }

  /** In JSON that Lasair wrote both names of the declination stand, one of them with a 0. */
  SkyPosition position() {
    return Told.position(told, "ra", told.has("dec") ? "dec" : "decl");
  }

  /** Told in degrees. */
  @Nullable Angle positionError() {
    return Told.error(
        told.number("raErr"), told.number(told.has("decErr") ? "decErr" : "declErr"), 1);
  }

  /** Of the difference image, nJy, signed. */
  @Nullable Double flux() {
    return Rubin.number(either("psfFlux", "psFlux"));
  }

  @Nullable Double error() {
    return Rubin.number(either("psfFluxErr", "psFluxErr"));
  }

  /** u to y. */
  @Nullable String letter() {
    JsonValue letter = either("band", "filterName");
    return letter == null ? null : letter.text();
  }

  /** Of light that was gained; what was lost has no magnitude. */
  @Nullable Magnitude magnitude() {
    Double flux = flux();
    Magnitude magnitude =
        flux == null || flux <= 0 ? null : Rubin.magnitude(flux, error(), letter());
    return magnitude == null ? null : magnitude.asDifference();
  }

  /** When Rubin took it back, as text in UTC; null if it did not. */
  @Nullable String withdrawn() {
    Double day = told.number("timeWithdrawnMjdTai");
    ObservationTime time =
        day == null || day == 0 ? null : Rubin.mjdTai(told.json("timeWithdrawnMjdTai"));
    return time == null ? null : time.utc().toString();
  }

  /** Taken back or not; and injected, where a signal was put into the middle of it. */
  Standing standing() {
    Standing standing = withdrawn() == null ? Standing.NEWS : Standing.of(Standing.Kind.WITHDRAWAL);
    return Boolean.TRUE.equals(told.value("pixelFlags_injectedCenter"))
        ? standing.as(Standing.Reality.INJECTED)
        : standing;
  }

  /** None of what was taken back. */
  private Stream<PhotometryPoint> points(boolean forced) {
    String forcedId = told.id("diaForcedSourceId");
    return withdrawn() != null
        ? Stream.empty()
        : new RubinMeasurement(
                forced && forcedId != null ? forcedId : id(),
                forced,
                time(),
                letter(),
                flux(),
                error(),
                told.number("scienceFlux"),
                told.number("scienceFluxErr"))
            .points();
  }

  private @Nullable JsonValue either(String now, String before) {
    return told.has(now) ? told.json(now) : told.json(before);
  }
}
