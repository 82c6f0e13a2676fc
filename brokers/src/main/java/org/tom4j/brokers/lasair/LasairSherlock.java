package org.tom4j.brokers.lasair;

import org.jspecify.annotations.Nullable;

/**
 * What Sherlock says of an object.
 *
 * @param catalogueObjectId what lies there, as its catalogue names it
 * @param separationArcsec how far from it
 * @param z redshift of what lies there
 */
public record LasairSherlock(
    @Nullable String classification,
    @Nullable String catalogueObjectId,
    @Nullable Double separationArcsec,
    @Nullable Double z) {}
