package org.tom4j.streams.survey;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.survey.Ztf;

/**
 * Smaller surveys whose packets follow ZTF's in names, start of exposure and sign, but not in
 * filters. What their magnitudes count from is not told in them.
 *
 * @param name of the survey
 * @param schemas how the names of its schemas begin
 * @param filters its filters by number, where the packets do not name another
 * @param telescope or null
 */
record ZtfLikeAlerts(
    String name, String schemas, Map<Integer, String> filters, @Nullable String telescope)
    implements Survey {

  /** The Wide-field Infrared Transient Explorer. */
  static final ZtfLikeAlerts WINTER =
      new ZtfLikeAlerts(
          "WINTER",
          "winter.",
          Map.of(0, "winterY", 1, "winterJ", 2, "winterH", 3, "winterK"),
          "WINTER");

  /** Palomar Gattini-IR, which has one filter, J, and no word for it in its packets. */
  static final ZtfLikeAlerts GATTINI =
      new ZtfLikeAlerts("PGIR", "pgir.", Map.of(0, "pgirJ"), "Gattini-IR");

  /** TURBO, whose numbers of filters are not published. */
  static final ZtfLikeAlerts TURBO = new ZtfLikeAlerts("TURBO", "turbo.", Map.of(), "TURBO");

  @Override
  public boolean wrote(Packet packet) {
    return packet.schema().startsWith(schemas);
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    Members candidate = members.in("candidate");
    String object = Ztf.text(members.id(members.has("objectId") ? "objectId" : "objectid"));
    String moving = Ztf.text(candidate.text("ssnamenr"));
    String deep = Ztf.number(candidate.number("drb")) == null ? "rb" : "drb";
    GenericAlert alert =
        GenericAlert.of(
                Told.id(members, "candid"),
                object,
                time(candidate).utc(),
                Told.position(candidate, "ra", "dec"))
            .withMagnitude(magnitude(candidate))
            .withScore(Ztf.number(candidate.number(deep)), deep)
            .withExtra("detections", candidate.text("ndethist"))
            .withExtra("programme", programme(candidate))
            .withExtra("superseded", isSuperseded(candidate) ? "yes" : null);
    return Ztf.isSolarSystem(moving, candidate.number("ssdistnr"))
        ? alert.asSolarSystemObject().withExtra("solar-system object", moving)
        : alert;
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members members = new Members(packet.members());
    return History.inOrder(
        Stream.concat(
            History.of(members.in("candidate"), this::points),
            History.of(members.list("prv_candidates"), this::points)));
  }

  @Override
  public @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    Members members = new Members(packet.members());
    Cutout cutout = Stamps.of(members, "cutout", kind, false);
    return cutout == null ? Stamps.of(members, "cutout_", kind, false) : cutout;
  }

  /** Detections; and looks that found nothing have no number. */
  private Stream<PhotometryPoint> points(Members candidate) {
    String candid = candidate.id("candid");
    Band band = band(candidate);
    ObservationTime time = time(candidate);
    Magnitude found = candid == null ? null : magnitude(candidate);
    Double limit = Ztf.number(candidate.number("diffmaglim"));
    Magnitude magnitude =
        found != null || limit == null ? found : Magnitude.limit(limit, 5.0).withBand(band);
    boolean rounded = candid == null && candidate.number("candid") != null;
    if (band == null || magnitude == null || rounded) {
      return Stream.empty();
    }
    String own = found == null || candid == null ? time.original() + "/" + band.code() : candid;
    PhotometryPoint point =
        PhotometryPoint.of(time, Series.DIFFERENCE, band, own)
            .withMagnitude(magnitude)
            .withInstrument(telescope, name);
    return Stream.of(found == null ? point : point.withSurveyId(name, own));
  }

  private static ObservationTime time(Members candidate) {
    return Told.time("candidate.jd", () -> Ztf.jd(candidate.json("jd")));
  }

  private @Nullable Magnitude magnitude(Members candidate) {
    Double value = Ztf.number(candidate.number("magpsf"));
    if (value == null) {
      return null;
    }
    Magnitude magnitude =
        Magnitude.of(value)
            .withError(Ztf.number(candidate.number("sigmapsf")))
            .withBand(band(candidate));
    return isNegative(candidate) ? magnitude.asNegativeDifference() : magnitude.asDifference();
  }

  /** TURBO writes a number with a point where ZTF writes a letter. */
  private static boolean isNegative(Members candidate) {
    Double number = candidate.number("isdiffpos");
    return number == null ? Ztf.isNegative(candidate.json("isdiffpos")) : number <= 0;
  }

  /** Of a survey with one filter it need not be told. */
  private @Nullable Band band(Members candidate) {
    Integer number = Told.count(candidate, "fid");
    if (number == null) {
      return filters.size() == 1 ? Band.of(filters.values().iterator().next()) : null;
    }
    String known = filters.get(number);
    return Band.of(known == null ? schemas.replace(".", "") + number : known);
  }

  private static @Nullable String programme(Members candidate) {
    return Ztf.text(candidate.text(candidate.has("progname") ? "progname" : "program"));
  }

  private static boolean isSuperseded(Members candidate) {
    return Boolean.TRUE.equals(candidate.truth("deprecated"));
  }
}
