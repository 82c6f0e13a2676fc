package org.tom4j.access;

/**
 * That a group may see a row.
 *
 * @param group its number
 * @param mayChange whether its members may also change and delete the row
 */
public record GroupRight(long group, String name, boolean mayChange) {}
