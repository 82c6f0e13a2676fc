package org.tom4j.brokers.jpl;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Member;

/**
 * One object of the MPC's confirmation pages as Scout computes it, in version 1.3 of its answers.
 * Most numbers come as texts.
 *
 * @param objectName its temporary name; null in an answer that is an error
 * @param ra hours and minutes alone: {@code 16:54}
 * @param dec whole degrees alone: {@code -19}
 * @param tEphem when it is there, UTC
 * @param lastRun when Scout last computed it, UTC
 * @param neoScore how surely it is a near-Earth object, 0–100; so are the other scores
 * @param rating of a possible impact, 0–4; null: not computed
 * @param vmag apparent V at that time
 * @param unc one sigma of the position at present, arcmin
 * @param uncP1 the same a day later
 * @param elong from the Sun, degrees
 * @param rate of motion, arcsec a minute
 * @param arc observed, days
 * @param moid least distance of its orbit from the Earth's, au
 * @param caDist closest approach, lunar distances
 * @param vInf speed relative to the Earth, km/s
 * @param error the service's own words instead of an object
 */
public record ScoutObject(
    @Nullable String objectName,
    @Nullable String ra,
    @Nullable String dec,
    @Nullable Instant tEphem,
    @Nullable Instant lastRun,
    @Nullable Integer nObs,
    @Nullable Integer neoScore,
    @Member("neo1kmScore") @Nullable Integer neo1kmScore,
    @Nullable Integer phaScore,
    @Nullable Integer ieoScore,
    @Nullable Integer geocentricScore,
    @Nullable Integer tisserandScore,
    @Nullable Integer rating,
    @Member("Vmag") @Nullable Double vmag,
    @Member("H") @Nullable Double absoluteMagnitude,
    @Nullable Double unc,
    @Member("uncP1") @Nullable Double uncP1,
    @Nullable Double elong,
    @Nullable Double rate,
    @Nullable Double arc,
    @Nullable Double moid,
    @Nullable Double caDist,
    @Nullable Double vInf,
    @Nullable String error) {

  /** One sigma of what is rounded to a whole degree: 1° / √12. */
  private static final double ROUNDED_DEGREES = 1 / Math.sqrt(12);

  private static final double ARCMIN_A_DEGREE = 60;

  /** Where it is seen from the Earth's centre, as roughly as it is told; null if it is not. */
  @Nullable SkyPosition position() {
    return ra == null || dec == null
        ? null
        : SkyPosition.ofDegrees(SkyPosition.parseRa(ra), SkyPosition.parseDec(dec));
  }

  /** One sigma: what is known of it, but no less than the rounding hides. */
  private Angle positionError() {
    double known = unc == null ? 0 : unc / ARCMIN_A_DEGREE;
    return Angle.ofDegrees(Math.max(known, ROUNDED_DEGREES));
  }

  /**
   * @throws NullPointerException if it has no name
   */
  GenericAlert generic(String page) {
    String name = Objects.requireNonNull(objectName, "objectName is missing");
    SkyPosition place = position();
    return GenericAlert.of(name, name, lastRun, place)
        .withPositionError(place == null ? null : positionError())
        .asSolarSystemObject()
        .withMagnitude(vmag == null ? null : Magnitude.of(vmag).asTotal())
        .withScore(neoScore == null ? null : neoScore.doubleValue(), "neoScore")
        .withUrl(page)
        .withExtra("position at", tEphem)
        .withExtra("uncertainty (arcmin)", unc)
        .withExtra("uncertainty a day later (arcmin)", uncP1)
        .withExtra("motion (arcsec/min)", rate)
        .withExtra("elongation (deg)", elong)
        .withExtra("observations", nObs)
        .withExtra("arc (days)", arc)
        .withExtra("H", absoluteMagnitude)
        .withExtra("impact rating", rating)
        .withExtra("closest approach (lunar distances)", caDist)
        .withExtra("speed at infinity (km/s)", vInf)
        .withExtra("MOID (au)", moid)
        .withExtra("PHA score", phaScore)
        .withExtra("larger than 1 km score", neo1kmScore)
        .withExtra("interior-Earth score", ieoScore)
        .withExtra("geocentric score", geocentricScore)
        .withExtra("Jupiter-Tisserand score", tisserandScore);
  }
}
