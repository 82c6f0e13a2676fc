package org.tom4j.brokers.gcn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonArray;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.JsonValue.JsonText;
import org.tom4j.brokers.scimma.ArchiveMessage;

/** A message of the archive as the notices that it holds. Pure. */
final class NoticeContent {
  /** Sky maps, up to a megabyte each; the archive keeps them. */
  private static final Set<String> MAPS = Set.of("healpix_file", "skymap", "combined_skymap");

  static final String MAP = "(a sky map, left in the archive)";

  private NoticeContent() {}

  /**
   * One a target, in the notice's order; one if it lists none.
   *
   * @param listed it as it came out of a list
   */
  static List<Notice> notices(String uuid, ArchiveMessage listed, ArchiveMessage whole) {
    JsonValue content = lean(whole.message() == null ? new JsonNull() : whole.message());
    int targets = content.get("data").get("targets").elements().size();
    ArchiveMessage.Metadata metadata =
        listed.metadata() == null ? whole.metadata() : listed.metadata();
    return IntStream.rangeClosed(Math.min(1, targets), targets)
        .mapToObj(number ->
            new Notice(
                uuid,
                number,
                metadata == null ? null : metadata.topic(),
                listed.millis() == null ? whole.millis() : listed.millis(),
                listed.isRetracted(),
                content))
        .toList();
  }

  /** Gravitational-wave alerts come as a list of one. */
  private static JsonValue lean(JsonValue message) {
    JsonValue content =
        message instanceof JsonArray(var elements) && elements.size() == 1
            ? elements.getFirst()
            : message;
    if (!(content instanceof JsonObject(var members))) {
      return content;
    }
    Map<String, JsonValue> lean = new LinkedHashMap<>();
    members.forEach((name, value) -> lean.put(name, lean(name, value)));
    return new JsonObject(lean);
  }

  private static JsonValue lean(String name, JsonValue value) {
    if (value instanceof JsonText && MAPS.contains(name)) {
      return new JsonText(MAP);
    }
    if (!(value instanceof JsonObject(var members))) {
      return value;
    }
    Map<String, JsonValue> lean = new LinkedHashMap<>();
    members.forEach((member, within) -> lean.put(member, lean(member, within)));
    return new JsonObject(lean);
  }
}
