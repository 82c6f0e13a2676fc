package org.tom4j.web;

/**
 * What the first page shows.
 *
 * @param signedIn whether the ways to ask brokers are offered
 */
public record HomePage(boolean signedIn) {}
