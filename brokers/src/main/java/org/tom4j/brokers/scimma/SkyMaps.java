package org.tom4j.brokers.scimma;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonArray;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.JsonValue.JsonText;

/** Sky maps that are written into notices, up to a megabyte each; the archive keeps them. Pure. */
public final class SkyMaps {
  private static final Set<String> MAPS = Set.of("healpix_file", "skymap", "combined_skymap");

  /** What stands in a map's place. */
  public static final String MAP = "(a sky map, left in the archive)";

  private SkyMaps() {}

  /** A notice without its maps. Gravitational-wave alerts come as a list of one. */
  public static JsonValue leftOut(JsonValue message) {
    JsonValue content =
        message instanceof JsonArray(var elements) && elements.size() == 1
            ? elements.getFirst()
            : message;
    return within(content);
  }

  private static JsonValue within(JsonValue value) {
    if (!(value instanceof JsonObject(var members))) {
      return value;
    }
    Map<String, JsonValue> lean = new LinkedHashMap<>();
    members.forEach((name, member) ->
        lean.put(
            name,
            member instanceof JsonText && MAPS.contains(name)
                ? new JsonText(MAP)
                : within(member)));
    return new JsonObject(lean);
  }
}
