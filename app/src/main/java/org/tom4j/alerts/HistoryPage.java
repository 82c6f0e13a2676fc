package org.tom4j.alerts;

import java.util.List;

/**
 * A saved query's own page: when it runs by itself, what it keeps, and its runs, the latest first.
 */
public record HistoryPage(
    String name,
    String runAction,
    boolean brokerInUse,
    SchedulePanel schedule,
    FilterPanel filter,
    List<RunLine> runs) {}
