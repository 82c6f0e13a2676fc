package org.tom4j.streams.survey;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Scale;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;
import org.tom4j.survey.Ztf;

/**
 * Alerts of transient searches with the Dark Energy Camera (DESIRT): forced measurements in
 * difference images, the newest of which is the alert. What their fluxes count is not told; which
 * moment of the exposure their times are is not, either.
 */
final class DecamAlerts implements Survey {
  private static final double SEEN = 3;

  @Override
  public String name() {
    return "DECam";
  }

  @Override
  public boolean wrote(Packet packet) {
    Map<String, @Nullable Object> members = packet.members();
    if (!members.containsKey("candidate") || !members.containsKey("candid")) {
      return false;
    }
    Map<String, @Nullable Object> candidate = new Members(members).in("candidate").map();
    return candidate.containsKey("forcediffimmag") && candidate.containsKey("mjd");
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    Members candidate = members.in("candidate");
    return GenericAlert.of(
            Told.id(members, "candid"),
            members.id("objectId"),
            time(candidate).utc(),
            Told.position(candidate, "ra", "dec"))
        .withMagnitude(magnitude(candidate));
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members members = new Members(packet.members());
    return History.inOrder(
        Stream.concat(
            History.of(members.in("candidate"), DecamAlerts::points),
            History.of(members.list("fp_hists"), DecamAlerts::points)));
  }

  @Override
  public @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    return Stamps.of(new Members(packet.members()), "cutout", kind, false);
  }

  private static Stream<PhotometryPoint> points(Members measured) {
    Magnitude magnitude = magnitude(measured);
    if (magnitude == null) {
      return Stream.empty();
    }
    ObservationTime time = time(measured);
    Band band = band(measured);
    return Stream.of(
        PhotometryPoint.of(time, Series.FORCED, band, time.original() + "/" + band.code())
            .withMagnitude(magnitude)
            .withInstrument("Blanco", "DECam"));
  }

  private static ObservationTime time(Members measured) {
    return Told.time(
        "candidate.mjd", () -> ObservationTime.mjd(Told.digits(measured, "mjd"), Scale.UTC, null));
  }

  private static Band band(Members measured) {
    return Band.of("decam" + Told.text(measured, "band"));
  }

  /** From 3 sigma the magnitude that is told, else the limit; lost light has none. */
  private static @Nullable Magnitude magnitude(Members measured) {
    Double flux = measured.number("forcediffimflux");
    Double error = measured.number("forcediffimfluxunc");
    Double told = Ztf.number(measured.number("forcediffimmag"));
    Double limit = Ztf.number(measured.number("diffmaglim"));
    boolean seen = flux != null && error != null && error > 0 && flux / error >= SEEN;
    if (seen && told != null) {
      return Magnitude.of(told)
          .withError(Ztf.number(measured.number("forcediffimmagunc")))
          .withBand(band(measured))
          .asDifference();
    }
    return limit == null ? null : Magnitude.limit(limit).withBand(band(measured));
  }
}
