package org.tom4j.skymaps;

import org.jspecify.annotations.Nullable;

/**
 * What a map's header says of it, as it is written there. A member is "" or null where nothing is
 * said.
 *
 * @param object what the event is called by whoever made the map
 * @param instruments that saw it, {@code H1,L1,V1}
 * @param creator the program that made the map
 * @param origin whose it is
 * @param observed when it happened, UTC, ISO 8601
 * @param made when the map was made, UTC, ISO 8601
 * @param distance mean of the luminosity distance, Mpc
 * @param distanceError its standard deviation, Mpc
 */
record MapHeader(
    String object,
    String instruments,
    String creator,
    String origin,
    String observed,
    String made,
    @Nullable Double distance,
    @Nullable Double distanceError) {}
