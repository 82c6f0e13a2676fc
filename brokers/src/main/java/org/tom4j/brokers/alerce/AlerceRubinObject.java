package org.tom4j.brokers.alerce;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * An object of Rubin as ALeRCE tells it. Class, classifier and probability stand in lists alone; a
 * member that is not there is not known, and never nought.
 *
 * @param oid the diaObjectId, a 64-bit number
 * @param nDet number of detections
 * @param firstmjd MJD, TAI
 * @param lastmjd MJD, TAI, with every digit
 * @param meanra degrees, ICRS
 * @param meandec degrees, ICRS
 * @param className what the classifier takes it for
 * @param probability of the class, 0 to 1
 */
public record AlerceRubinObject(
    String oid,
    @Nullable Integer nDet,
    @Nullable Integer nForced,
    @Nullable JsonValue firstmjd,
    @Nullable JsonValue lastmjd,
    @Nullable Double meanra,
    @Nullable Double meandec,
    @Nullable Boolean stellar,
    @Nullable String className,
    @Nullable String classifierName,
    @Nullable Double probability) {}
