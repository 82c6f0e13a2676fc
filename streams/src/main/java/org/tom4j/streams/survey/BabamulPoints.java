package org.tom4j.streams.survey;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Reference;
import org.tom4j.broker.ObservationTime.Scale;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.packet.Members;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfMeasurement;

/**
 * Measurements as BOOM writes them: a Julian date in UTC, a flux and the letter of a band. Without
 * a number they cannot be known again as the survey's, but for looks of ZTF that found nothing.
 */
final class BabamulPoints {
  private static final double LIMIT_SIGMAS = 5;
  private static final double ROUNDING = 0.01;

  /** Of ZTF's fluxes: BOOM means nanojanskys, but multiplies microjanskys by 1e9. */
  private static final double TOLD = 1e-6;

  private BabamulPoints() {}

  /** Rubin's own writing of the middle of the exposure where it is there, else BOOM's of it. */
  static @Nullable ObservationTime time(Members told, boolean ztf) {
    if (ztf) {
      return Ztf.jd(told.json("jd"));
    }
    ObservationTime own = Rubin.mjdTai(told.json("midpointMjdTai"));
    return own != null
        ? own
        : ObservationTime.jd(Told.digits(told, "jd"), Scale.UTC, Reference.MID);
  }

  static Stream<PhotometryPoint> ofZtf(Members members) {
    Members candidate = members.in("candidate");
    Double unit = nanojanskys(candidate);
    Stream<PhotometryPoint> known = History.of(candidate, ZtfPoints::look);
    if (unit == null) {
      return known;
    }
    ObservationTime newest = Ztf.jd(candidate.json("jd"));
    return Stream.of(
            known,
            // The detection itself stands among the former ones, too, there without its number.
            History.of(
                    members.list("prv_candidates"),
                    each -> flux(each, Series.DIFFERENCE, "ztf", unit))
                .filter(point -> newest == null || !newest.utc().equals(point.time().utc())),
            History.of(members.list("prv_nondetections"), each -> limit(each, unit)),
            History.of(members.list("fp_hists"), each -> flux(each, Series.FORCED, "ztf", unit)))
        .flatMap(points -> points);
  }

  static Stream<PhotometryPoint> ofRubin(Members members, Members candidate) {
    ObservationTime newest = time(candidate, false);
    return Stream.of(
            History.of(candidate, RubinSource::detection),
            History.of(
                    members.list("prv_candidates"),
                    each -> flux(each, Series.DIFFERENCE, "lsst", 1))
                .filter(point -> newest == null || !isSame(newest, point)),
            History.of(members.list("fp_hists"), each -> flux(each, Series.FORCED, "lsst", 1)))
        .flatMap(points -> points);
  }

  /** Through another scale and back a time is the same to a millisecond. */
  private static boolean isSame(ObservationTime newest, PhotometryPoint point) {
    return Math.abs(newest.utc().toEpochMilli() - point.time().utc().toEpochMilli()) <= 1;
  }

  private static Stream<PhotometryPoint> flux(
      Members told, Series series, String survey, double unit) {
    boolean ztf = survey.equals("ztf");
    ObservationTime time = Told.present(time(told, ztf), "jd");
    Band band = Band.of(survey + Told.text(told, "band"));
    Double value = told.number("psfFlux");
    Double error = told.number("psfFluxErr");
    Flux flux = value == null || error == null ? null : Rubin.flux(value * unit, error * unit);
    if (flux == null) {
      return Stream.empty();
    }
    Magnitude magnitude = Rubin.magnitude(flux.value(), flux.error(), null);
    String own = time.original() + "/" + band.code() + (series == Series.FORCED ? " forced" : "");
    return Stream.of(
        PhotometryPoint.of(time, series, band, own)
            .withFlux(flux)
            .withMagnitude(magnitude == null ? null : magnitude.asDifference().withBand(band))
            .withInstrument(ztf ? "P48" : "Simonyi", ztf ? "ZTF" : "LSSTCam")
            .withRestriction(ztf ? ZtfPoints.restrictedTo(told) : null));
  }

  /** BOOM tells ZTF's 5-sigma limit as the error of a flux. */
  private static Stream<PhotometryPoint> limit(Members told, double unit) {
    Double error = told.number("psfFluxErr");
    Integer fid =
        switch (String.valueOf(told.text("band"))) {
          case "g" -> 1;
          case "r" -> 2;
          case "i" -> 3;
          default -> null;
        };
    if (error == null || !(error > 0)) {
      return Stream.empty();
    }
    double limit = Magnitude.abOfNanojanskys(LIMIT_SIGMAS * error * unit);
    return Stream.ofNullable(
        new ZtfMeasurement(
                null,
                Ztf.jd(told.json("jd")),
                fid,
                null,
                null,
                limit,
                null,
                ZtfPoints.programme(told))
            .point());
  }

  /**
   * What ZTF's fluxes are to be multiplied by. The detection has both magnitude and flux, and so
   * tells the unit; null if it is neither of the two that BOOM uses or means to use.
   */
  private static @Nullable Double nanojanskys(Members candidate) {
    Double magnitude = Ztf.number(candidate.number("magpsf"));
    Double flux = candidate.number("psfFlux");
    if (magnitude == null || flux == null || flux == 0) {
      return null;
    }
    double unit = Magnitude.nanojanskysOfAb(magnitude) / Math.abs(flux);
    return isAbout(unit, TOLD) ? Double.valueOf(TOLD) : isAbout(unit, 1) ? 1.0 : null;
  }

  private static boolean isAbout(double unit, double expected) {
    return Math.abs(unit / expected - 1) < ROUNDING;
  }
}
