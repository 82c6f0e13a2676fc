package org.tom4j.runtime.http;

/**
 * What an answer held of one bound object.
 *
 * @param bytes its element of the answer, or its row written as JSON
 * @param mediaType of the bytes, {@code application/json} …
 * @param received whether they are the service's own, untouched
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record KeptBytes(byte[] bytes, String mediaType, boolean received) {}
