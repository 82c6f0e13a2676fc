package org.tom4j.alerts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an alert says of a sky map, by the extra {@code sky map} that modules give it: an address,
 * or that it is in the packet.
 *
 * @param address where the map is; null: in the packet
 */
public record MapNotice(@Nullable String address) {
  private static final String MAP = "sky map";

  /** What a module says in place of a map that it did not hand on. */
  private static final String LEFT_OUT = "left in the archive";

  private static final int LONGEST = 2000;

  /** What the alert says; null: nothing of a map. */
  public static @Nullable MapNotice of(Map<String, String> extras) {
    String told = extras.get(MAP);
    return told == null || told.contains(LEFT_OUT) ? null : new MapNotice(address(told));
  }

  private static @Nullable String address(String map) {
    boolean web = map.startsWith("https://") || map.startsWith("http://");
    return web && map.length() <= LONGEST ? map : null;
  }
}
