package org.tom4j.brokers.fink;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;

/**
 * One row of Fink's answer: an alert, or with upper limits asked for, a look that found nothing.
 * The columns that are used; Fink leaves out those that hold nothing, so all may be null. {@code
 * i:} are ZTF's own, {@code d:} what Fink added, {@code v:} what it computed for the answer.
 *
 * @param objectId ZTF's name of the object
 * @param candid ZTF's 64-bit number of the detection; negative for an upper limit
 * @param jd start of exposure, Julian date UTC, with every digit
 * @param fid 1, 2, 3 = g, r, i
 * @param programid 1 public, 2 partnership, 3 Caltech
 * @param ra degrees, ICRS
 * @param dec degrees, ICRS
 * @param magpsf AB magnitude of the difference without its sign
 * @param sigmapsf its error
 * @param diffmaglim 5-sigma limit of the difference image
 * @param isdiffpos whether the difference is positive: t, f, 1, 0, true or false
 * @param rb real-bogus score, 0 to 1
 * @param drb the same by deep learning
 * @param ssnamenr nearest known solar-system object
 * @param cdsxmatch SIMBAD type of what lies there
 * @param tns type in the Transient Name Server
 * @param classification Fink's class, of its time or of the answer
 * @param roid 3 = a known solar-system object, 2 = perhaps one
 * @param tag valid, upperlim or badquality; only with upper limits asked for
 */
public record FinkRow(
    @Nullable @Member("i:objectId") String objectId,
    @Nullable @Member("i:candid") String candid,
    @Nullable @Member("i:jd") JsonValue jd,
    @Nullable @Member("i:fid") Integer fid,
    @Nullable @Member("i:programid") Integer programid,
    @Nullable @Member("i:ra") Double ra,
    @Nullable @Member("i:dec") Double dec,
    @Nullable @Member("i:magpsf") JsonValue magpsf,
    @Nullable @Member("i:sigmapsf") JsonValue sigmapsf,
    @Nullable @Member("i:diffmaglim") JsonValue diffmaglim,
    @Nullable @Member("i:isdiffpos") JsonValue isdiffpos,
    @Nullable @Member("i:rb") JsonValue rb,
    @Nullable @Member("i:drb") JsonValue drb,
    @Nullable @Member("i:ssnamenr") JsonValue ssnamenr,
    @Nullable @Member("d:cdsxmatch") JsonValue cdsxmatch,
    @Nullable @Member("d:tns") JsonValue tns,
    @Nullable @Member("d:classification") JsonValue classification,
    @Nullable @Member("v:classification") JsonValue classificationOfAnswer,
    @Nullable @Member("d:roid") JsonValue roid,
    @Nullable @Member("d:tag") JsonValue tag) {}
