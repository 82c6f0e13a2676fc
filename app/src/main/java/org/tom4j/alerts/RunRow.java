package org.tom4j.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Standing;

/**
 * An alert as it stands in a table of alerts.
 *
 * @param id the TOM's own number of the alert
 * @param seq its place in the order of arrival, from 1
 * @param positionError arcsec, one sigma, or null
 * @param solarSystem whether it moves through the solar system: its position is where it was then
 * @param magKind how the magnitude is meant (a {@code Magnitude.Kind}), or null without one
 * @param band the band's code as the broker wrote it, or null
 * @param url a page about it for people, as the broker wrote it, or null
 * @param standing what it says of itself, without its events
 */
record RunRow(
    long id,
    long seq,
    Mark mark,
    String alertId,
    @Nullable String name,
    @Nullable Instant observed,
    @Nullable SkyPosition position,
    @Nullable Double positionError,
    boolean solarSystem,
    @Nullable Double mag,
    @Nullable Double magError,
    @Nullable String magKind,
    @Nullable String band,
    @Nullable Double score,
    @Nullable String scoreName,
    @Nullable String url,
    Standing standing) {}
