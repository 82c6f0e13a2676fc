package org.tom4j.brokers.atlas;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with a request. Of the times only whether there is one is told on.
 *
 * @param starttimestamp when the service began to measure; null: not yet
 * @param finishtimestamp when it ended; null: not yet
 * @param resultUrl where the measurements lie, for a while; null: not yet, or there are none
 * @param errorMsg why there are none, or null
 */
public record AtlasTask(
    @Nullable String starttimestamp,
    @Nullable String finishtimestamp,
    @Nullable String resultUrl,
    @Nullable String errorMsg) {}
