package org.tom4j.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who told of a datum.
 *
 * @param source the broker or file
 * @param sourceId its id for the measurement
 * @param alertId the TOM's number of the alert, or null
 * @param retrieved when it was told
 */
public record DatumSource(
    String source, String sourceId, @Nullable Long alertId, Instant retrieved) {}
