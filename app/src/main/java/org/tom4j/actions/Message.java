package org.tom4j.actions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an address is told, as JSON.
 *
 * @param delivery its number, the same at each try
 * @param attempt counts the tries, from 1
 * @param sent when this try began, UTC
 * @param mark new or updated against the query's earlier runs; null of a test
 * @param filterVersion by which version of the query's filter it was kept; null: the query has none
 * @param alertUrl the page of the alert; null of a test without an alert
 * @param alert as {@code /api/alerts/ID/} tells it; null of a test without one
 */
record Message(
    String delivery,
    int attempt,
    Instant sent,
    boolean test,
    @Nullable String mark,
    long queryId,
    String queryName,
    @Nullable Long runId,
    @Nullable Integer filterVersion,
    @Nullable String alertUrl,
    @Nullable Object alert) {}
