package org.tom4j.brokers.samplenight;

import java.time.Instant;

/**
 * One invented alert.
 *
 * @param id unique for ever
 * @param name of the object
 * @param time of the observation, UTC
 * @param ra at that time, degrees, ICRS
 * @param dec at that time, degrees, ICRS
 * @param mag AB, of the difference without its sign
 * @param magError one standard deviation
 * @param negative whether the object was fainter than in the reference image
 * @param limit 5-sigma limiting magnitude
 * @param score 0 bogus to 1 real
 * @param object the object's number
 */
public record SampleAlert(
    String id,
    String name,
    Kind kind,
    Instant time,
    double ra,
    double dec,
    SampleBand band,
    double mag,
    double magError,
    boolean negative,
    double limit,
    double score,
    int object) {}
