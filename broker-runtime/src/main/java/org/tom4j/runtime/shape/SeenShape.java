package org.tom4j.runtime.shape;

import java.util.Set;

/**
 * What the answers of one kind looked like in one fetch.
 *
 * @param kind which answers: what the module reads them as, and the address without what is asked,
 *     {@code "Row of /v1/objects/*"}
 * @param shape of them
 * @param read the members that the module reads
 * @param sample one of them as JSON, or its beginning; secrets are blanked
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SeenShape(String kind, Shape shape, Set<String> read, byte[] sample) {}
