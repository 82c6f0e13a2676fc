package org.tom4j.alerts;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Standing;
import org.tom4j.db.NameKey;

/**
 * What an alert says of a sky map, by the extra {@code sky map} that modules give it: an address,
 * or that it is in the packet; and whether it takes its event, with the maps of it, back.
 *
 * @param eventKey the event's name, folded; null: it has none
 * @param retracted whether the alert takes the event back
 * @param address where the map is; null: in the packet, or there is none
 * @param sent when the notice was sent, or else when it came
 * @param mapped whether there is a map at all
 */
public record MapNotice(
    @Nullable String eventKey,
    boolean retracted,
    @Nullable String address,
    Instant sent,
    boolean mapped) {
  private static final String MAP = "sky map";

  /** What a module says in place of a map that it did not hand on. */
  private static final String LEFT_OUT = "left in the archive";

  private static final int LONGEST = 2000;

  /**
   * What the alert says; null: nothing of a map, and it takes nothing back.
   *
   * @param came when it came
   */
  public static @Nullable MapNotice of(
      @Nullable String name, Map<String, String> extras, Standing standing, Instant came) {
    String map = extras.get(MAP);
    boolean retracted = standing.kind() == Standing.Kind.RETRACTION;
    String told = map == null || map.contains(LEFT_OUT) ? null : map;
    if (told == null && !retracted) {
      return null;
    }
    String named = Objects.requireNonNullElse(name, "");
    String event = NameKey.fold(standing.events().isEmpty() ? named : standing.events().getFirst());
    return new MapNotice(
        event.isEmpty() ? null : event,
        retracted,
        told == null ? null : address(told),
        Objects.requireNonNullElse(standing.sent(), came),
        told != null);
  }

  private static @Nullable String address(String map) {
    boolean web = map.startsWith("https://") || map.startsWith("http://");
    return web && map.length() <= LONGEST ? map : null;
  }
}
