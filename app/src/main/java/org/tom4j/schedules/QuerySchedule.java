package org.tom4j.schedules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A saved query's schedule.
 *
 * @param catchUp whether a turn for which no process was up is made up for, once
 * @param words what was said of its last turn, or ""
 * @param personId whose runs they are; null: nobody's, or of somebody who is gone
 * @param console whether it was set from the console, where nobody is signed in
 * @param set when
 */
public record QuerySchedule(
    long queryId,
    Rule rule,
    boolean catchUp,
    boolean paused,
    String words,
    @Nullable Long personId,
    boolean console,
    Instant set) {}
