package org.tom4j.runtime.feed;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertPacket;
import org.tom4j.runtime.http.KeptBytes;

/**
 * An alert as it is kept.
 *
 * @param bytes the element of the answer, exactly as received, or the alert written as JSON
 * @param mediaType of the bytes, {@code application/json} …
 * @param schema what is needed to read them and does not stand in them, or null
 * @param origin whether they are the service's own bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Packet(byte[] bytes, String mediaType, @Nullable String schema, Origin origin) {

  /** Whose bytes these are. */
  public enum Origin {
    /** The service's, untouched. */
    RECEIVED,
    /** Ours: the module handed on an object of its own making, written as JSON. */
    RENDERED
  }

  /** Of a service that sends JSON or the like, which needs nothing beside it to be read. */
  public static Packet of(byte[] bytes, String mediaType, Origin origin) {
    return new Packet(bytes, mediaType, null, origin);
  }

  /** Of what an answer held. */
  public static Packet of(KeptBytes kept) {
    return of(kept.bytes(), kept.mediaType(), kept.received() ? Origin.RECEIVED : Origin.RENDERED);
  }

  /** In a format of its module's own. */
  public static Packet of(AlertPacket packet) {
    return new Packet(packet.bytes(), packet.mediaType(), packet.schema(), Origin.RECEIVED);
  }

  /**
   * The media type alone, {@code application/json}: what stands behind a semicolon is for the
   * module that wrote it there.
   */
  public String type() {
    int semicolon = mediaType.indexOf(';');
    return semicolon < 0 ? mediaType : mediaType.substring(0, semicolon).strip();
  }

  /** As the module that has the format takes it. */
  public AlertPacket inItsFormat() {
    return new AlertPacket(bytes, mediaType, schema);
  }
}
