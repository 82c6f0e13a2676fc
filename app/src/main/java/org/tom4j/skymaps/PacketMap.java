package org.tom4j.skymaps;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The file with a sky map that a packet in JSON carries as Base64: gravitational-wave alerts in
 * {@code event.skymap} (IGWN's public alerts user guide), GCN's notices in {@code healpix_file}
 * (nasa-gcn/gcn-schema).
 */
final class PacketMap {
  private static final JsonFactory JSON = new JsonFactory();

  /** The better first: a map of both events together is of the two only. */
  private static final List<String> MEMBERS = List.of("skymap", "healpix_file", "combined_skymap");

  private PacketMap() {}

  /**
   * The file as it came; null: the packet has none.
   *
   * @throws UnreadableSkyMapException if there is something in its place
   */
  static byte @Nullable [] in(byte[] packet) {
    byte @Nullable [] best = null;
    int rank = MEMBERS.size();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), packet)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          int found = MEMBERS.indexOf(String.valueOf(json.currentName()));
          if (found >= 0 && found < rank) {
            best = decoded(json.getString());
            rank = found;
          }
        }
      }
      return best;
    } catch (JacksonException unreadable) {
      throw new UnreadableSkyMapException(
          "the packet is no JSON: " + unreadable.getOriginalMessage(), unreadable);
    }
  }

  /** Also with line ends, which some writers put in. */
  private static byte[] decoded(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException wrong) {
      throw new UnreadableSkyMapException(
          "the packet has no Base64 in its place: " + wrong.getMessage(), wrong);
    }
  }
}
