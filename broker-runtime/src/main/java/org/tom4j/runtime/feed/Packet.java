package org.tom4j.runtime.feed;

/**
 * An alert as it is kept.
 *
 * @param bytes the element of the answer, exactly as received, or the alert written as JSON
 * @param mediaType of the bytes, {@code application/json} …
 * @param origin whether they are the service's own bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Packet(byte[] bytes, String mediaType, Origin origin) {

  /** Whose bytes these are. */
  public enum Origin {
    /** The service's, untouched. */
    RECEIVED,
    /** Ours: the module handed on an object of its own making, written as JSON. */
    RENDERED
  }
}
