package org.tom4j.targets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert of a target, as the target's page needs it.
 *
 * @param id the TOM's own number
 * @param alertId the broker's
 * @param magKind {@code LIMIT} and so on, or null
 * @param positionError arcsec, one sigma, or null
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
    LinkedBy how) {}
