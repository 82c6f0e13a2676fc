/**
 * Saved queries that run by themselves: every so often, by cron, or at dusk. A {@link
 * org.tom4j.schedules.Rule} knows the times, {@code Turn} decides what is done at one of them, and
 * db-scheduler's table sees to it that one process of several does it.
 */
@NullMarked
package org.tom4j.schedules;

import org.jspecify.annotations.NullMarked;
