package org.tom4j.streaming;

/**
 * What is read for a saved query.
 *
 * @param name what services are told of who reads
 */
record QueryStream(long id, long query, String name) {}
