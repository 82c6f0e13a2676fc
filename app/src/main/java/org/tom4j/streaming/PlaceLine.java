package org.tom4j.streaming;

import java.time.Instant;

/**
 * Where a stream goes on in one partition.
 *
 * @param next what is to be read next
 * @param changed when that was last written
 */
record PlaceLine(String partition, long next, Instant changed) {}
