package org.tom4j.streams.survey;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.survey.Rubin;

/**
 * Alerts of ELAsTiCC, the simulation of Rubin's stream (DESC). Nothing in them was ever in the sky:
 * their measurements have no id of Rubin's, and the alert says so.
 */
final class ElasticcAlerts implements Survey {
  /** Its fluxes are SNANA's FLUXCAL, whose zero point is an AB magnitude of 27.5. */
  private static final double NANOJANSKYS = Magnitude.nanojanskysOfAb(27.5);

  @Override
  public String name() {
    return "ELAsTiCC";
  }

  @Override
  public boolean wrote(Packet packet) {
    return packet.schema().startsWith("elasticc.");
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members source = new Members(packet.members()).in("diaSource");
    ObservationTime time = Told.time("diaSource.midPointTai", () -> time(source));
    Flux flux = flux(source);
    return GenericAlert.of(
            Told.present(Rubin.id(source.id("diaSourceId")), "diaSource.diaSourceId"),
            Rubin.id(source.id("diaObjectId")),
            time.utc(),
            new RubinSource(source).position())
        .withMagnitude(flux == null || flux.value() <= 0 ? null : magnitude(source, flux))
        .withExtra("simulated", "yes");
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members members = new Members(packet.members());
    return History.inOrder(
        Stream.of(
                History.of(members.in("diaSource"), each -> points(each, Series.DIFFERENCE)),
                History.of(members.list("prvDiaSources"), each -> points(each, Series.DIFFERENCE)),
                History.of(
                    members.list("prvDiaForcedSources"), each -> points(each, Series.FORCED)))
            .flatMap(points -> points));
  }

  @Override
  public @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    return Stamps.of(new Members(packet.members()), "cutout", kind, false);
  }

  private static Stream<PhotometryPoint> points(Members source, Series series) {
    String id = Rubin.id(source.id(series == Series.FORCED ? "diaForcedSourceId" : "diaSourceId"));
    String letter = letter(source);
    ObservationTime time = time(source);
    Flux flux = flux(source);
    if (id == null || letter == null || time == null || flux == null) {
      return Stream.empty();
    }
    String own = series == Series.FORCED ? id + " forced" : id;
    return Stream.of(
        PhotometryPoint.of(time, series, Told.present(Rubin.band(letter), "filterName"), own)
            .withMagnitude(magnitude(source, flux))
            .withFlux(flux)
            .withSurveyId("ELAsTiCC", own));
  }

  private static @Nullable Magnitude magnitude(Members source, Flux flux) {
    Magnitude magnitude = Rubin.magnitude(flux.value(), flux.error(), letter(source));
    return magnitude == null ? null : magnitude.asDifference();
  }

  private static @Nullable Flux flux(Members source) {
    Double value = source.number("psFlux");
    Double error = source.number("psFluxErr");
    return value == null
        ? null
        : Rubin.flux(
            value * NANOJANSKYS, error == null ? null : Double.valueOf(error * NANOJANSKYS));
  }

  private static @Nullable ObservationTime time(Members source) {
    return Rubin.mjdTai(source.json("midPointTai"));
  }

  /** It writes Y for y. */
  private static @Nullable String letter(Members source) {
    String letter = source.text("filterName");
    return letter == null ? null : letter.toLowerCase(Locale.ROOT);
  }
}
