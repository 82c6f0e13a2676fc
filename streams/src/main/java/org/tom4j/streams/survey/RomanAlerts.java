package org.tom4j.streams.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.tom4j.survey.Rubin;

/**
 * Alerts of the Roman telescope's RAPID pipeline. Named as Rubin's, but times are UTC, and fluxes
 * have no sign: {@code isNegative} is it.
 */
final class RomanAlerts implements Survey {

  @Override
  public String name() {
    return "Roman";
  }

  @Override
  public boolean wrote(Packet packet) {
    Map<String, @Nullable Object> members = packet.members();
    return members.containsKey("diaSource")
        && new Members(members).in("diaSource").map().containsKey("midpointMjd");
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    Members source = members.in("diaSource");
    String object = Rubin.id(source.id("diaObjectId"));
    String body = object == null ? body(members) : null;
    Flux flux = flux(source);
    GenericAlert alert =
        GenericAlert.of(
                Told.id(source, "diaSourceId"),
                object == null ? body : object,
                time(source).utc(),
                Told.position(source, "ra", "dec"))
            .withPositionError(Told.error(source.number("raErr"), source.number("decErr"), 1))
            .withMagnitude(flux == null || flux.value() <= 0 ? null : magnitude(source, flux))
            .withScore(source.number("reliability"), "reliability")
            .withExtra("psfFlux (nJy)", flux == null ? null : flux.value())
            .withExtra("psfFluxErr (nJy)", flux == null ? null : flux.error())
            .withExtra("solar-system object", body);
    return object == null && (body != null || isCandidate(source))
        ? alert.asSolarSystemObject()
        : alert;
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members members = new Members(packet.members());
    return History.inOrder(
        Stream.of(
                History.of(members.in("diaSource"), RomanAlerts::detection),
                History.of(members.list("prvDiaSources"), RomanAlerts::detection))
            .flatMap(points -> points));
  }

  @Override
  public @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    return Stamps.of(new Members(packet.members()), "cutout", kind, false);
  }

  private static Stream<PhotometryPoint> detection(Members source) {
    Flux flux = flux(source);
    Band band = band(source);
    if (flux == null || band == null) {
      return Stream.empty();
    }
    String id = Told.id(source, "diaSourceId");
    return Stream.of(
        PhotometryPoint.of(time(source), Series.DIFFERENCE, band, id)
            .withMagnitude(magnitude(source, flux))
            .withFlux(flux)
            .withInstrument("Roman", "WFI")
            .withSurveyId("Roman", id));
  }

  private static ObservationTime time(Members source) {
    return Told.time(
        "diaSource.midpointMjd",
        () -> ObservationTime.mjd(Told.digits(source, "midpointMjd"), Scale.UTC, Reference.MID));
  }

  private static @Nullable Band band(Members source) {
    String filter = source.text("band");
    return filter == null ? null : Band.of("roman" + filter.toLowerCase(Locale.ROOT));
  }

  private static @Nullable Flux flux(Members source) {
    Double value = source.number("psfFlux");
    if (value == null) {
      return null;
    }
    boolean negative = Boolean.TRUE.equals(source.truth("isNegative"));
    return Rubin.flux(negative ? -Math.abs(value) : value, source.number("psfFluxErr"));
  }

  private static @Nullable Magnitude magnitude(Members source, Flux flux) {
    Magnitude magnitude = Rubin.magnitude(flux.value(), flux.error(), null);
    return magnitude == null ? null : magnitude.asDifference().withBand(band(source));
  }

  private static boolean isCandidate(Members source) {
    return Boolean.TRUE.equals(source.truth("isSSCandidate"));
  }

  private static @Nullable String body(Members members) {
    List<Members> matches = members.list("ssMatches");
    return matches.isEmpty() ? null : matches.getFirst().text("designation");
  }
}
