package org.tom4j.listening;

import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** How a query is to be listened to. */
@Says("How a saved query is to be listened to.")
record ListeningInput(
    @Says("Whether it is paused: what comes meanwhile is read when it goes on.")
        @Nullable Boolean paused,
    @Says("Alerts a second that are read at most, 0.01 to 1,000,000; null: as fast as they come.")
        @Nullable Double perSecond) {}
