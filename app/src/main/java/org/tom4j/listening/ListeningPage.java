package org.tom4j.listening;

import org.tom4j.alerts.ListeningPanel;

/**
 * How a query is listened to, on a page of its own.
 *
 * @param query its name
 * @param back its own page
 */
public record ListeningPage(String query, String back, ListeningPanel panel) {}
