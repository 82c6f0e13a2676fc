package org.tom4j.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** An alert in a list. */
@Says("An alert in a list.")
record AlertLineAnswer(
    @Says("This TOM's number.") long id,
    String broker,
    @Says("The broker's id, always text.") String alertId,
    @Nullable String name,
    @Says("When it was observed, UTC.") @Nullable Instant timestamp,
    @Says("Degrees, ICRS.") @Nullable Double ra,
    @Says("Degrees, ICRS.") @Nullable Double dec,
    @Says("Arcsec, one sigma; null: not stated.") @Nullable Double positionError,
    @Says("Whether it moves through the solar system: its position is where it was then.")
        boolean solarSystem,
    @Nullable Double mag,
    @Says("difference, negative_difference, total, limit or unknown.") @Nullable String magKind,
    @Nullable String band,
    @Nullable Double score,
    @Says("The broker's page about it, if it can be followed safely.") @Nullable String url,
    @Says(AlertAnswer.KIND) String kind,
    @Says(AlertAnswer.REALITY) String reality) {}
