package org.tom4j.filters;

/**
 * Where a part stands in its filter.
 *
 * @param start counted in characters as people count them (code points), from 0
 * @param end behind the last one
 * @param text what is written there
 */
record Place(int start, int end, String text) {}
