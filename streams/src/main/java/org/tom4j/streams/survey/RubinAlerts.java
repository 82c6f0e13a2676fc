package org.tom4j.streams.survey;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.Ztf;

/**
 * Rubin's alerts, schemas 2.1 to 11.1 (lsst/alert_packet): as Rubin sends them, with what Fink adds
 * to them, and as Lasair tells them in JSON.
 */
final class RubinAlerts implements Survey {

  @Override
  public String name() {
    return "LSST";
  }

  /**
   * Spark's copies are called otherwise. ELAsTiCC's and RAPID's, of the same shape, are not its.
   */
  @Override
  public boolean wrote(Packet packet) {
    if (packet.schema().startsWith("lsst.")) {
      return true;
    }
    Map<String, @Nullable Object> members = packet.members();
    if (!members.containsKey("diaSource")) {
      return false;
    }
    Map<String, @Nullable Object> source = new Members(members).in("diaSource").map();
    return source.containsKey("diaSourceId")
        && (source.containsKey("midpointMjdTai") || source.containsKey("midPointTai"));
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    RubinSource source = new RubinSource(members.in("diaSource"));
    ObservationTime time = Told.time("diaSource.midpointMjdTai", source::time);
    String object = object(members);
    // Only what belongs to no object has a body to belong to; and no history to be passed over.
    String body = object == null ? body(members) : null;
    GenericAlert alert =
        GenericAlert.of(
                Told.present(source.id(), "diaSource.diaSourceId"),
                object == null ? body : object,
                time.utc(),
                source.position())
            .withPositionError(source.positionError())
            .withMagnitude(source.magnitude())
            .withScore(Rubin.number(source.told().json("reliability")), "reliability")
            .withStanding(source.standing())
            .withAlias(object == null ? null : "LSST" + object)
            .withExtra("psfFlux (nJy)", source.flux())
            .withExtra("psfFluxErr (nJy)", source.error())
            .withExtra("band", source.letter())
            .withExtra("withdrawn", source.withdrawn())
            .withExtra("solar-system object", body);
    return object == null ? alert.asSolarSystemObject() : alert;
  }

  /** Rubin writes what it has not associated with either as 0 or null. */
  private static @Nullable String object(Members members) {
    String told = Rubin.id(members.id("diaSource.diaObjectId"));
    return told == null ? Rubin.id(members.id("diaObject.diaObjectId")) : told;
  }

  private static @Nullable String body(Members members) {
    return Stream.of(
            "ssSource.designation",
            "mpc_orbits.unpacked_primary_provisional_designation",
            "mpc_orbits.designation",
            "MPCORB.mpcDesignation",
            "ssObject.designation")
        .flatMap(name -> Stream.ofNullable(Ztf.text(members.text(name))))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members members = new Members(packet.members());
    return History.inOrder(
        Stream.of(
                History.of(members.in("diaSource"), RubinSource::detection),
                History.of(members.list("prvDiaSources"), RubinSource::detection),
                History.of(members.list("prvDiaForcedSources"), RubinSource::forced))
            .flatMap(points -> points));
  }

  @Override
  public @Nullable FluxCurve fluxCurve(Packet packet) {
    return RubinFluxes.of(packet.members());
  }

  @Override
  public @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    return Stamps.of(new Members(packet.members()), "cutout", kind, false);
  }
}
