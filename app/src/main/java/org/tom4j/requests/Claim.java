package org.tom4j.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.PhotometryRequest;

/**
 * A request that this process has, to go on with it.
 *
 * @param handle the service's own, or null: it has not taken it yet
 * @param looks how often it was gone on with since it last moved
 * @param leased since when this process has it; a later claim of another is not this one
 */
record Claim(
    long id,
    long targetId,
    String broker,
    PhotometryRequest what,
    @Nullable String handle,
    long looks,
    Instant asked,
    Instant leased) {}
