package org.tom4j.alerts;

import java.util.List;

/** The runs of a saved query, the latest first. */
public record HistoryPage(String name, String runAction, boolean brokerInUse, List<RunLine> runs) {}
