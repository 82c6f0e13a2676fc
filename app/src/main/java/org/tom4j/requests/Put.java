package org.tom4j.requests;

/**
 * A request that waits.
 *
 * @param id the TOM's own number
 * @param fresh false: the same one was waited for already
 */
public record Put(long id, boolean fresh) {}
