package org.tom4j.streams.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.TimeScale;
import org.tom4j.astro.UtcText;

/**
 * Where and when of a VOEvent: {@code ra} and {@code dec} in degrees, FK5 J2000 or ICRS, which are
 * within 0.03 arcsec of each other; {@code error_radius} in degrees; {@code time} in UTC, whatever
 * scale it was written in; {@code system} and {@code observatory} as written. Of several places of
 * observation the first.
 *
 * <p>A position in another system, or in another unit, is left out; so is the 0, 0 without an error
 * that GCN fills in where it has none. A time that cannot be understood is {@code time_as_written}.
 */
final class VoEventWhere {
  private static final List<String> EQUATORIAL = List.of("FK5", "ICRS", "J2000");

  private VoEventWhere() {}

  static Map<String, @Nullable Object> of(Branch whereWhen, Branch what) {
    Branch data = whereWhen.in("ObsDataLocation");
    Branch location = data.in("ObservationLocation");
    Branch coordinates = location.in("AstroCoords");
    String system = system(location, coordinates);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    VoEvent.put(members, "system", system);
    time(members, coordinates.in("Time"), system);
    if (isEquatorial(system) && !isNone(what)) {
      position(members, coordinates);
    }
    VoEvent.put(members, "position_name", coordinates.text("PositionName"));
    VoEvent.put(members, "observatory", data.text("ObservatoryLocation", "id"));
    return members;
  }

  /** Version 2.1 has a free text instead of an id, or names the scale of times by itself. */
  private static @Nullable String system(Branch location, Branch coordinates) {
    String id = location.text("AstroCoordSystem", "id");
    String told = id == null ? coordinates.text("coord_system_id") : id;
    String free = told == null ? location.text("AstroCoordSystem") : told;
    return free == null ? location.text("AstroCoordSystem", "TimeFrame", "TimeScale") : free;
  }

  private static void time(
      Map<String, @Nullable Object> members, Branch time, @Nullable String system) {
    String instant = time.text("TimeInstant", "ISOTime");
    String written = instant == null ? time.text("TimeInterval", "ISOTimeStart") : instant;
    if (written == null) {
      return;
    }
    TimeScale scale = scale(system);
    try {
      if (scale != null) {
        Instant reading = UtcText.parse(written);
        members.put("time", scale.toUtc(reading).toString());
        return;
      }
    } catch (DateTimeException unreadable) {
      // told as it was written
    }
    members.put("time_as_written", written);
  }

  /** What comes before the first dash; UTC where none is named. */
  private static @Nullable TimeScale scale(@Nullable String system) {
    String name = system == null ? "" : system.toUpperCase(Locale.ROOT);
    int dash = name.indexOf('-');
    return switch (dash < 0 ? name : name.substring(0, dash)) {
      case "TT", "ET", "TDT" -> TimeScale.TT;
      case "TAI", "IAT" -> TimeScale.TAI;
      case "TDB" -> TimeScale.TDB;
      case "TCB" -> TimeScale.TCB;
      case "GPS", "LOCAL", "TCG", "UNKNOWNTIMESCALE" -> null;
      default -> TimeScale.UTC;
    };
  }

  private static boolean isEquatorial(@Nullable String system) {
    String name = system == null ? "" : system.toUpperCase(Locale.ROOT);
    return name.isEmpty() || name.equals("UTC") || EQUATORIAL.stream().anyMatch(name::contains);
  }

  /** GCN says in words that a position is none. */
  private static boolean isNone(Branch what) {
    return what.all("Param")
        .filter(param -> "Coords_String".equals(param.text("name")))
        .map(param -> String.valueOf(param.text("value")))
        .anyMatch(words -> words.startsWith("unavailable"));
  }

  private static void position(Map<String, @Nullable Object> members, Branch coordinates) {
    Branch flat = coordinates.in("Position2D");
    Branch position = flat.isThere() ? flat : coordinates.in("Position3D");
    Branch value = position.in("Value2").isThere() ? position.in("Value2") : position.in("Value3");
    Double ra = value.number("C1");
    Double dec = value.number("C2");
    Double radius = position.number("Error2Radius");
    String unit = position.text("unit");
    String name = position.text("Name1");
    boolean degrees = unit == null || unit.toLowerCase(Locale.ROOT).startsWith("deg");
    boolean raFirst = name == null || name.toLowerCase(Locale.ROOT).startsWith("ra");
    if (ra == null || dec == null || !degrees || !raFirst) {
      return;
    }
    boolean some = radius != null && radius > 0;
    if (ra != 0 || dec != 0 || some) {
      members.put("ra", ra);
      members.put("dec", dec);
      VoEvent.put(members, "error_radius", some ? radius : null);
    }
  }
}
