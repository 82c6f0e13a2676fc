package org.tom4j.skymaps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the notices of an event.
 *
 * @param alert the TOM's number of it
 * @param extras of the alert as they are stored, JSON, or ""
 * @param retracted whether it takes the event back
 * @param mapped whether it tells of a map
 * @param sent when the notice was sent, or else when it came
 * @param areaNinety of its map, square degrees; null: it has none that was read
 */
record EventNotice(
    long alert,
    String broker,
    String extras,
    boolean retracted,
    boolean mapped,
    Instant sent,
    @Nullable Double areaNinety) {}
