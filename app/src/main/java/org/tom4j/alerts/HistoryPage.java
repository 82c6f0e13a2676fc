package org.tom4j.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved query's own page: whether it is listened to, when it runs by itself, what it keeps, what
 * is done with that, where its stream goes on, and its runs, the latest first.
 *
 * @param live the page that shows what passes as cards
 * @param stream null: what it asks is no stream that could be taken up where it was left
 */
public record HistoryPage(
    String name,
    String runAction,
    String live,
    boolean brokerInUse,
    SchedulePanel schedule,
    FilterPanel filter,
    ListeningPanel listening,
    ActionPanel actions,
    @Nullable StreamPanel stream,
    List<RunLine> runs) {}
