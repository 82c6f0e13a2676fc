package org.tom4j.brokers.antares;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.RubinMeasurement;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfMeasurement;

/**
 * One alert of a locus: a detection of ZTF or Rubin, or a look of ZTF that found nothing.
 *
 * @param id {@code ztf_candidate:…}, {@code ztf_upper_limit:…} or {@code lsst:…}, before the
 *     survey's own number of it
 */
public record AntaresAlert(String id, @Nullable Attributes attributes) {
  static final String RUBIN = "lsst";
  private static final String ZTF_DETECTION = "ztf_candidate:";
  private static final String ZTF_LIMIT = "ztf_upper_limit:";

  /**
   * What it tells.
   *
   * @param mjd UTC for ZTF, TAI for Rubin
   */
  public record Attributes(@Nullable JsonValue mjd, @Nullable Properties properties) {}

  /**
   * The survey's own values, and ANTARES's.
   *
   * @param jd start of ZTF's exposure, UTC
   * @param fid ZTF's filter: 1, 2, 3 = g, r, i
   * @param magpsf AB magnitude of the difference without its sign
   * @param diffmaglim 5-sigma limit; detections have one, too
   * @param isdiffpos sign of the difference
   * @param programid 1 public, 2 partnership, 3 Caltech
   * @param antMag missing where nothing was found
   * @param antPassband g, R or i of ZTF, u to y of Rubin
   * @param sourceId Rubin's number of the detection
   * @param midpoint middle of Rubin's exposure, MJD TAI
   * @param psfFlux of the difference image, nJy, signed
   * @param scienceFlux of the image itself, nJy
   * @param withdrawn when Rubin took the detection back
   */
  public record Properties(
      @Nullable @Member("ztf_jd") JsonValue jd,
      @Nullable @Member("ztf_fid") JsonValue fid,
      @Nullable @Member("ztf_magpsf") JsonValue magpsf,
      @Nullable @Member("ztf_sigmapsf") JsonValue sigmapsf,
      @Nullable @Member("ztf_diffmaglim") JsonValue diffmaglim,
      @Nullable @Member("ztf_isdiffpos") JsonValue isdiffpos,
      @Nullable @Member("ztf_programid") JsonValue programid,
      @Nullable JsonValue antMag,
      @Nullable JsonValue antMagerr,
      @Nullable JsonValue antMaglim,
      @Nullable JsonValue antPassband,
      @Nullable @Member("lsst_diaSource_diaSourceId") JsonValue sourceId,
      @Nullable @Member("lsst_diaSource_midpointMjdTai") JsonValue midpoint,
      @Nullable @Member("lsst_diaSource_band") JsonValue band,
      @Nullable @Member("lsst_diaSource_psfFlux") JsonValue psfFlux,
      @Nullable @Member("lsst_diaSource_psfFluxErr") JsonValue psfFluxErr,
      @Nullable @Member("lsst_diaSource_scienceFlux") JsonValue scienceFlux,
      @Nullable @Member("lsst_diaSource_scienceFluxErr") JsonValue scienceFluxErr,
      @Nullable @Member("lsst_diaSource_timeWithdrawnMjdTai") JsonValue withdrawn) {

    private @Nullable Integer filter() {
      Integer number = whole(fid);
      String letter = number == null ? Ztf.text(antPassband) : null;
      if (letter == null) {
        return number;
      }
      return switch (letter) {
        case "g" -> 1;
        case "R", "r" -> 2;
        case "i" -> 3;
        default -> null;
      };
    }
  }

  /** None of an alert that cannot be used, or of a kind that is not known. */
  Stream<PhotometryPoint> points() {
    Properties told = attributes == null ? null : attributes.properties();
    if (told == null) {
      return Stream.empty();
    }
    if (id.startsWith(ZTF_DETECTION) || id.startsWith(ZTF_LIMIT)) {
      return Stream.ofNullable(ofZtf(told).point());
    }
    return id.startsWith(RUBIN) && Rubin.number(told.withdrawn) == null
        ? ofRubin(told).points()
        : Stream.empty();
  }

  /** What makes a limit is its id, or that it has no magnitude: detections have a limit, too. */
  private ZtfMeasurement ofZtf(Properties told) {
    boolean limit = id.startsWith(ZTF_LIMIT) || Ztf.number(told.antMag) == null;
    ObservationTime exact = Ztf.jd(told.jd);
    return new ZtfMeasurement(
        limit ? null : number(),
        exact == null ? Ztf.mjd(mjd()) : exact,
        told.filter(),
        limit ? null : first(told.magpsf, told.antMag),
        limit ? null : first(told.sigmapsf, told.antMagerr),
        first(told.diffmaglim, told.antMaglim),
        told.isdiffpos,
        whole(told.programid));
  }

  private RubinMeasurement ofRubin(Properties told) {
    String own = Rubin.id(Ztf.text(told.sourceId));
    String letter = Ztf.text(told.band);
    ObservationTime middle = Rubin.mjdTai(told.midpoint);
    return new RubinMeasurement(
        own == null ? number() : own,
        false,
        middle == null ? Rubin.mjdTai(mjd()) : middle,
        letter == null ? Ztf.text(told.antPassband) : letter,
        Rubin.number(told.psfFlux),
        Rubin.number(told.psfFluxErr),
        Rubin.number(told.scienceFlux),
        Rubin.number(told.scienceFluxErr));
  }

  private @Nullable JsonValue mjd() {
    return attributes == null ? null : attributes.mjd();
  }

  /** The survey's number of it, 64 bits, as text. */
  private String number() {
    return id.substring(id.indexOf(':') + 1);
  }

  private static @Nullable Double first(@Nullable JsonValue one, @Nullable JsonValue other) {
    Double value = Ztf.number(one);
    return value == null ? Ztf.number(other) : value;
  }

  private static @Nullable Integer whole(@Nullable JsonValue value) {
    Double number = Ztf.number(value);
    return number == null ? null : Integer.valueOf(number.intValue());
  }
}
