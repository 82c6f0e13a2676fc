package org.tom4j.streams.survey;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Reference;
import org.tom4j.broker.ObservationTime.Scale;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/**
 * Detections of ATLAS as ALeRCE wraps them. Lost light has a negative flux and a negative
 * magnitude; {@code isdiffpos} says the contrary of both in all packets seen, and is not believed.
 */
final class AtlasAlerts implements Survey {

  @Override
  public String name() {
    return "ATLAS";
  }

  @Override
  public boolean wrote(Packet packet) {
    return packet.schema().startsWith("atlas.");
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    Members candidate = members.in("candidate");
    Double score = candidate.number("rb");
    return GenericAlert.of(
            Told.id(members, "candid"),
            members.id("objectId"),
            time(candidate).utc(),
            Told.position(candidate, "RA", "Dec"))
        .withMagnitude(magnitude(candidate))
        // None of those seen has another score than 0: it was not made.
        .withScore(score == null || score == 0 ? null : score, "rb");
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    return History.of(new Members(packet.members()).in("candidate"), AtlasAlerts::points);
  }

  @Override
  public @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    return Stamps.of(new Members(packet.members()), "cutout", kind, false);
  }

  private static Stream<PhotometryPoint> points(Members candidate) {
    String id = Told.id(candidate, "candid");
    Double flux = candidate.number("flux");
    Double error = candidate.number("Dflux");
    return Stream.of(
        PhotometryPoint.of(time(candidate), Series.DIFFERENCE, band(candidate), id)
            .withMagnitude(magnitude(candidate))
            .withFlux(
                flux == null
                    ? null
                    : new Flux(flux, error == null ? null : Double.valueOf(Math.abs(error)), "uJy"))
            .withInstrument("ATLAS", null)
            .withSurveyId("ATLAS", id));
  }

  /** Start of the exposure, UTC. */
  private static ObservationTime time(Members candidate) {
    return Told.time(
        "candidate.mjd",
        () -> ObservationTime.mjd(Told.digits(candidate, "mjd"), Scale.UTC, Reference.START));
  }

  private static Band band(Members candidate) {
    return Band.of("atlas" + Told.text(candidate, "filter"));
  }

  private static @Nullable Magnitude magnitude(Members candidate) {
    Double value = candidate.number("Mag");
    Double error = candidate.number("Dmag");
    if (value == null || value == 0) {
      return null;
    }
    Magnitude magnitude =
        Magnitude.of(Math.abs(value))
            .withError(error == null ? null : Double.valueOf(Math.abs(error)))
            .withBand(band(candidate))
            .inSystem(Magnitude.System.AB);
    return value > 0 ? magnitude.asDifference() : magnitude.asNegativeDifference();
  }
}
