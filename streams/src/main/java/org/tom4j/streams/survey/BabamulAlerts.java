package org.tom4j.streams.survey;

import java.util.stream.Stream;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.Ztf;

/**
 * Alerts of ZTF and Rubin as Babamul, BOOM's public side, passes them on. Nothing but the detection
 * itself has a number there.
 */
final class BabamulAlerts implements Survey {

  @Override
  public String name() {
    return "Babamul";
  }

  @Override
  public boolean wrote(Packet packet) {
    return packet.schema().startsWith("Babamul");
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    Members candidate = members.in("candidate");
    String object = Told.id(members, "objectId");
    boolean ztf = Ztf.objectId(object) != null;
    GenericAlert alert =
        GenericAlert.of(
                Told.id(members, "candid"),
                object,
                time(candidate, ztf).utc(),
                Told.position(candidate, "ra", "dec"))
            .withMagnitude(
                ztf
                    ? Ztf.difference(
                        candidate.number("magpsf"),
                        candidate.number("sigmapsf"),
                        Told.count(candidate, "fid"),
                        candidate.json("isdiffpos"))
                    : new RubinSource(candidate).magnitude())
            .withUrl("https://babamul.caltech.edu/objects/" + (ztf ? "ZTF/" : "LSST/") + object)
            .withAlias(ztf || Rubin.objectId(object) == null ? null : "LSST" + object)
            .withRestriction(ztf ? ZtfPoints.restriction(members) : null)
            .withExtra("detections", candidate.text("ndethist"));
    return scored(alert, candidate, ztf);
  }

  private static GenericAlert scored(GenericAlert alert, Members candidate, boolean ztf) {
    return ztf
        ? alert.withScore(Ztf.number(candidate.number("drb")), "drb")
        : alert.withScore(candidate.number("reliability"), "reliability");
  }

  private static ObservationTime time(Members candidate, boolean ztf) {
    return Told.time("candidate.jd", () -> BabamulPoints.time(candidate, ztf));
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members members = new Members(packet.members());
    Members candidate = members.in("candidate");
    String object = String.valueOf(members.id("objectId"));
    Stream<PhotometryPoint> points =
        Ztf.objectId(object) != null
            ? BabamulPoints.ofZtf(members)
            : BabamulPoints.ofRubin(members, candidate);
    return History.inOrder(points);
  }
}
