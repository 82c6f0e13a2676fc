package org.tom4j.streams.survey;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.survey.Ztf;

/**
 * ZTF's alerts, schemas 1.1 to 4.02 (ztf-avro-alert): as ZTF sends them, as Fink and ALeRCE write
 * them anew with Spark, and as Lasair tells them in JSON.
 */
final class ZtfAlerts implements Survey {

  @Override
  public String name() {
    return "ZTF";
  }

  /** Spark calls every record {@code topLevelRecord}, and JSON nothing. */
  @Override
  public boolean wrote(Packet packet) {
    if (packet.schema().startsWith("ztf.")) {
      return true;
    }
    Map<String, @Nullable Object> members = packet.members();
    if (!members.containsKey("candidate") || !members.containsKey("objectId")) {
      return false;
    }
    Members told = new Members(members);
    Members candidate = told.in("candidate");
    String object = told.id("objectId");
    return object != null
        && Ztf.objectId(object) != null
        && candidate.map().containsKey("fid")
        && candidate.map().containsKey("jd");
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    Members candidate = members.in("candidate");
    String object = Ztf.text(members.id("objectId"));
    ObservationTime time = Told.time("candidate.jd", () -> Ztf.jd(candidate.json("jd")));
    String moving = Ztf.text(candidate.text("ssnamenr"));
    GenericAlert alert =
        GenericAlert.of(
                Told.present(candid(members), "candid"),
                object,
                time.utc(),
                Told.position(candidate, "ra", "dec"))
            .withMagnitude(
                Ztf.difference(
                    candidate.number("magpsf"),
                    candidate.number("sigmapsf"),
                    Told.count(candidate, "fid"),
                    candidate.json("isdiffpos")))
            .withUrl(page(object))
            .withExtra("detections", candidate.text("ndethist"))
            .withRestriction(ZtfPoints.restriction(members));
    return Ztf.isSolarSystem(moving, candidate.number("ssdistnr"))
        ? scored(alert, candidate).asSolarSystemObject().withExtra("solar-system object", moving)
        : scored(alert, candidate);
  }

  /** Spark's copies leave it out at the top. */
  private static @Nullable String candid(Members members) {
    String candid = members.id("candid");
    return candid == null ? members.id("candidate.candid") : candid;
  }

  /** Older packets that were written anew have a 0 for the score that they never had. */
  private static GenericAlert scored(GenericAlert alert, Members candidate) {
    Double deep = Ztf.number(candidate.number("drb"));
    return deep != null && (deep > 0 || Ztf.text(candidate.text("drbversion")) != null)
        ? alert.withScore(deep, "drb")
        : alert.withScore(Ztf.number(candidate.number("rb")), "rb");
  }

  private static @Nullable String page(@Nullable String object) {
    return object == null || Ztf.objectId(object) == null
        ? null
        : "https://alerce.online/object/" + object;
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members members = new Members(packet.members());
    String object = Ztf.text(members.id("objectId"));
    Stream<PhotometryPoint> looks =
        Stream.concat(
            History.of(members.in("candidate"), ZtfPoints::look),
            History.of(members.list("prv_candidates"), ZtfPoints::look));
    Stream<PhotometryPoint> forced =
        object == null
            ? Stream.empty()
            : History.of(members.list("fp_hists"), each -> ZtfPoints.forced(each, object));
    return History.inOrder(Stream.concat(looks, forced));
  }

  @Override
  public @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    return Stamps.of(new Members(packet.members()), "cutout", kind, true);
  }
}
