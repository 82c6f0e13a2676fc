package org.tom4j.brokers.alerce;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;

/**
 * An object of ZTF as ALeRCE tells it. Class, classifier and probability stand in lists alone, and
 * not for an object that has no class.
 *
 * @param oid ZTF's name
 * @param ndet number of detections
 * @param firstmjd MJD, UTC
 * @param lastmjd MJD, UTC, with every digit
 * @param meanra degrees, ICRS
 * @param meandec degrees, ICRS
 * @param alertClass what the classifier takes it for
 * @param probability of the class, 0 to 1
 */
public record AlerceObject(
    String oid,
    @Nullable Integer ndet,
    @Nullable JsonValue firstmjd,
    @Nullable JsonValue lastmjd,
    @Nullable Double meanra,
    @Nullable Double meandec,
    @Nullable Boolean stellar,
    @Nullable @Member("g_r_max") Double gRMax,
    @Nullable @Member("class") String alertClass,
    @Nullable String classifier,
    @Nullable Double probability) {}
