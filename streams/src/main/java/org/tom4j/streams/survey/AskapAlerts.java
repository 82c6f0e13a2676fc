package org.tom4j.streams.survey;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Scale;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/**
 * Radio sources of ASKAP's VAST survey. The peak of the flux is the measurement, in millijansky a
 * beam; a radio flux has no magnitude.
 */
final class AskapAlerts implements Survey {
  private static final double ARCSEC = 1.0 / 3600;

  @Override
  public String name() {
    return "ASKAP";
  }

  @Override
  public boolean wrote(Packet packet) {
    return packet.schema().startsWith("askap.");
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
        .withPositionError(
            Told.error(
                candidate.number("uncertainty_ew"), candidate.number("uncertainty_ns"), ARCSEC))
        .withExtra("peak flux (mJy/beam)", candidate.number("flux_peak"))
        .withExtra("its error", candidate.number("flux_peak_err"))
        .withExtra("signal to noise", candidate.number("snr"))
        .withExtra("frequency (MHz)", candidate.number("frequency"));
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Packet packet) {
    Members members = new Members(packet.members());
    return History.inOrder(
        Stream.of(
                History.of(members.in("candidate"), AskapAlerts::points),
                History.of(members.list("prv_candidates"), AskapAlerts::points),
                History.of(members.list("fp_hists"), AskapAlerts::points))
            .flatMap(points -> points));
  }

  @Override
  public @Nullable Cutout cutout(Packet packet, Cutout.Kind kind) {
    return Stamps.of(new Members(packet.members()), "cutout", kind, false);
  }

  private static Stream<PhotometryPoint> points(Members measured) {
    Double flux = measured.number("flux_peak");
    Double error = measured.number("flux_peak_err");
    String frequency = measured.text("frequency");
    if (flux == null || frequency == null) {
      return Stream.empty();
    }
    boolean forced = Boolean.TRUE.equals(measured.truth("forced"));
    String id = Told.id(measured, "candid");
    return Stream.of(
        PhotometryPoint.of(
                time(measured),
                forced ? Series.FORCED : Series.TOTAL,
                Band.of(frequency + " MHz"),
                id)
            .withFlux(new Flux(flux, error != null && error >= 0 ? error : null, "mJy/beam"))
            .withInstrument("ASKAP", null)
            .withSurveyId("VAST", id));
  }

  /** Of the epoch; which moment of it is not told. */
  private static ObservationTime time(Members measured) {
    return Told.time(
        "candidate.jd", () -> ObservationTime.jd(Told.digits(measured, "jd"), Scale.UTC, null));
  }
}
