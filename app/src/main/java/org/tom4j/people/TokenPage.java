package org.tom4j.people;

/**
 * What the page of one's key shows.
 *
 * @param exists whether there is a key, which a new one makes useless
 */
public record TokenPage(boolean exists) {}
