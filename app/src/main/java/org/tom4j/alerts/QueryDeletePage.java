package org.tom4j.alerts;

/** Asks before a query is deleted. */
public record QueryDeletePage(String name, String broker, String action) {}
