package org.tom4j.targets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Standing;

/**
 * An alert of a target, as the target's page needs it.
 *
 * @param id the TOM's own number
 * @param alertId the broker's
 * @param magKind {@code LIMIT} and so on, or null
 * @param positionError arcsec, one sigma, or null
 * @param standing what it says of itself, without its events
 */
record LinkedAlert(
    long id,
    String broker,
    String alertId,
    @Nullable Instant observed,
    @Nullable String name,
    @Nullable Double mag,
    @Nullable String magKind,
    @Nullable String band,
    @Nullable Double score,
    @Nullable String scoreName,
    @Nullable Double positionError,
    Standing standing,
    LinkedBy how) {}
