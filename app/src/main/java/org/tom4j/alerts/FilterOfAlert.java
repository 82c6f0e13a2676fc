package org.tom4j.alerts;

/**
 * A query's filter beside an alert.
 *
 * @param query its name
 * @param words such as {@code kept by version 3}, or "" if no run of the query has the alert by a
 *     filter
 * @param href where the filter tells why
 */
public record FilterOfAlert(String query, String words, String href) {}
