package org.tom4j.brokers.babamul;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfForced;

/**
 * A forced measurement of ZTF.
 *
 * @param pid ZTF's number of the image
 * @param jd start of exposure, UTC
 * @param fid 1, 2, 3 = g, r, i
 * @param magpsf AB magnitude of the difference without its sign; missing up to 3 sigma
 * @param sigmapsf its error
 * @param diffmaglim 5-sigma limit
 * @param isdiffpos whether light was gained; missing up to 3 sigma
 * @param programid 1 public, 2 partnership, 3 Caltech
 * @param psfFlux of the difference, signed, in Babamul's unit
 * @param psfFluxErr its error
 */
public record BabamulZtfForced(
    @Nullable String pid,
    @Nullable JsonValue jd,
    @Nullable Integer fid,
    @Nullable Double magpsf,
    @Nullable Double sigmapsf,
    @Nullable Double diffmaglim,
    @Nullable JsonValue isdiffpos,
    @Nullable Integer programid,
    @Nullable Double psfFlux,
    @Nullable Double psfFluxErr) {

  /**
   * Null without an image, a time, a filter, and a flux, magnitude or limit.
   *
   * @param unit of fluxes in nanojanskys; null: not known, and magnitudes are told alone
   */
  @Nullable PhotometryPoint point(String objectId, @Nullable Double unit) {
    Flux flux = unit == null ? null : Rubin.flux(scaled(psfFlux, unit), scaled(psfFluxErr, unit));
    return new ZtfForced(
            objectId, pid, Ztf.jd(jd), fid, flux == null ? told() : of(flux), flux, programid)
        .point();
  }

  private @Nullable Magnitude told() {
    return Ztf.number(magpsf) == null
        ? Ztf.limit(diffmaglim, fid)
        : Ztf.difference(magpsf, sigmapsf, fid, isdiffpos);
  }

  /** As for any flux of a difference: from 3 sigma of gained light, else a limit. */
  private @Nullable Magnitude of(Flux flux) {
    Double error = flux.error();
    return error == null || !(error > 0)
        ? null
        : Magnitude.ofFlux(flux.value(), error).withBand(Ztf.band(fid)).asDifference();
  }

  private static @Nullable Double scaled(@Nullable Double value, double unit) {
    Double number = value == null || !Double.isFinite(value) ? null : value;
    return number == null ? null : Double.valueOf(number * unit);
  }
}
