package org.tom4j.data;

/**
 * What came of adding measurements.
 *
 * @param fresh how many were not known
 * @param known how many were there already
 */
public record Added(int fresh, int known) {}
