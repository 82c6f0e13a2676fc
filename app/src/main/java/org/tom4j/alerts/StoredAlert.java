package org.tom4j.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Standing;
import org.tom4j.runtime.feed.Packet;

/**
 * An alert as it is kept, with its packet.
 *
 * @param id the TOM's own number
 * @param alertId the broker's id
 * @param positionError arcsec, one sigma, or null
 * @param solarSystem whether it moves through the solar system: its position is where it was then
 * @param restrictedTo the group whose members alone may see it, or null
 * @param standing what it says of itself, without its events
 * @param retrieved when the broker sent it
 * @param stored when it was written
 */
record StoredAlert(
    long id,
    String broker,
    String alertId,
    @Nullable String name,
    @Nullable Instant observed,
    @Nullable SkyPosition position,
    @Nullable Double positionError,
    boolean solarSystem,
    @Nullable Double mag,
    @Nullable Double magError,
    @Nullable String magKind,
    @Nullable String magSystem,
    @Nullable String band,
    @Nullable Double score,
    @Nullable String scoreName,
    @Nullable String url,
    List<String> aliases,
    Map<String, String> extras,
    @Nullable String restrictedTo,
    Standing standing,
    Instant retrieved,
    Instant stored,
    RawPacket raw) {

  /** Where it is among the stars; null: unknown, or it moves and was there only then. */
  @Nullable SkyPosition placeAmongStars() {
    return solarSystem ? null : position;
  }

  /**
   * The packet.
   *
   * @param moduleVersion the version of the module that fetched it
   */
  record RawPacket(Packet packet, String moduleVersion) {

    byte[] bytes() {
      return packet.bytes();
    }

    String mediaType() {
      return packet.mediaType();
    }

    boolean received() {
      return packet.origin() == Packet.Origin.RECEIVED;
    }

    /** What a file of it is called behind the dot. */
    String extension() {
      String type = packet.type();
      return type.contains("json")
          ? "json"
          : type.contains("avro") ? "avro" : type.contains("xml") ? "xml" : "txt";
    }
  }
}
