package org.tom4j.alerts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.NameKey;

/**
 * What an alert says of a sky map, by the extras that modules give it: {@code sky map}, an address
 * or that it is in the packet, and {@code retracted}.
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
  private static final String RETRACTED = "retracted";

  /** What a module says in place of a map that it did not hand on. */
  private static final String LEFT_OUT = "left in the archive";

  /** What modules put behind the name of what is no event to follow. */
  private static final Pattern MARKS = Pattern.compile("( \\((retracted|test)\\))+$");

  private static final int LONGEST = 2000;

  /**
   * What the alert says; null: nothing of a map, and it takes nothing back.
   *
   * @param came when it came
   */
  public static @Nullable MapNotice of(
      @Nullable String name, Map<String, String> extras, Instant came) {
    String map = extras.get(MAP);
    boolean retracted = extras.containsKey(RETRACTED);
    String told = map == null || map.contains(LEFT_OUT) ? null : map;
    if (told == null && !retracted) {
      return null;
    }
    String event = name == null ? "" : NameKey.fold(event(name));
    return new MapNotice(
        event.isEmpty() ? null : event,
        retracted,
        told == null ? null : address(told),
        sent(extras.get("sent"), came),
        told != null);
  }

  /** The event's name, without what marks tests and retractions. */
  public static String event(String name) {
    return MARKS.matcher(name).replaceFirst("");
  }

  private static @Nullable String address(String map) {
    boolean web = map.startsWith("https://") || map.startsWith("http://");
    return web && map.length() <= LONGEST ? map : null;
  }

  private static Instant sent(@Nullable String told, Instant came) {
    if (told == null) {
      return came;
    }
    try {
      return Instant.parse(told.endsWith("Z") ? told : told + "Z");
    } catch (DateTimeException unreadable) {
      return came;
    }
  }
}
