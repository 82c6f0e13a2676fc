package org.tom4j.brokers.fink;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;

/**
 * One row of Fink's answer, an alert of Rubin. The columns that are used; Fink leaves out those
 * that hold nothing, so all may be null. {@code r:} are Rubin's own, {@code f:} what Fink added.
 *
 * @param diaObjectId Rubin's 64-bit number of the object; 0 for what moves
 * @param diaSourceId Rubin's 64-bit number of the detection
 * @param mpcDesignation packed designation of a known body of the solar system
 * @param midpointMjdTai middle of the exposure, TAI, with every digit
 * @param band u to y
 * @param ra degrees, ICRS
 * @param dec degrees, ICRS
 * @param psfFlux of the difference image, nJy, signed
 * @param psfFluxErr its error
 * @param reliability that it is real, 0 to 1
 * @param extendedness 0 is a point, 1 is extended
 * @param catsClass what the classifier CATS takes it for, a number; −1: not computed
 * @param catsScore of that class, 0 to 1; −1: not computed
 * @param snnScore that it is a supernova, by SuperNNova; −1: not computed
 * @param earlySnIaScore that it is a young supernova Ia; −1: not computed
 * @param slsnScore that it is a superluminous supernova; −1: not computed
 * @param simbadType SIMBAD type of what lies there
 * @param tnsName full name in the Transient Name Server, {@code AT 2026ucw}
 * @param gaiaName of the source in Gaia DR3 that lies there
 */
public record FinkRubinRow(
    @Nullable @Member("r:diaObjectId") String diaObjectId,
    @Nullable @Member("r:diaSourceId") String diaSourceId,
    @Nullable @Member("r:mpcDesignation") JsonValue mpcDesignation,
    @Nullable @Member("r:midpointMjdTai") JsonValue midpointMjdTai,
    @Nullable @Member("r:band") String band,
    @Nullable @Member("r:ra") Double ra,
    @Nullable @Member("r:dec") Double dec,
    @Nullable @Member("r:psfFlux") JsonValue psfFlux,
    @Nullable @Member("r:psfFluxErr") JsonValue psfFluxErr,
    @Nullable @Member("r:reliability") JsonValue reliability,
    @Nullable @Member("r:extendedness") JsonValue extendedness,
    @Nullable @Member("f:clf_cats_class") JsonValue catsClass,
    @Nullable @Member("f:clf_cats_score") JsonValue catsScore,
    @Nullable @Member("f:clf_snnSnVsOthers_score") JsonValue snnScore,
    @Nullable @Member("f:clf_earlySNIa_score") JsonValue earlySnIaScore,
    @Nullable @Member("f:clf_slsn_score") JsonValue slsnScore,
    @Nullable @Member("f:xm_simbad_otype") JsonValue simbadType,
    @Nullable @Member("f:xm_tns_fullname") JsonValue tnsName,
    @Nullable @Member("f:xm_tns_type") JsonValue tnsType,
    @Nullable @Member("f:xm_tns_redshift") JsonValue tnsRedshift,
    @Nullable @Member("f:xm_gaiadr3_DR3Name") JsonValue gaiaName,
    @Nullable @Member("f:xm_vsx_Type") JsonValue vsxType) {}
