package org.tom4j.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a run.
 *
 * @param deleted rows that are no longer kept
 * @param deletedAt when the last of them went, or null
 * @param why they went, such as {@code after 14 days}; null if none did
 * @param paused why the run waits, or null
 * @param stopAsked whether somebody asked it to stop
 */
record RunRemains(
    long deleted,
    @Nullable Instant deletedAt,
    @Nullable String why,
    @Nullable String paused,
    boolean stopAsked) {}
