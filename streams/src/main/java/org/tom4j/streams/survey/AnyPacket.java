package org.tom4j.streams.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

/**
 * A packet of nobody who is known: by the names that most give to ids and positions, where they
 * leave no doubt. No time, since nothing says its scale, and no brightness, since nothing says its
 * unit.
 */
final class AnyPacket implements Survey {
  private static final List<String> IDS =
      List.of("alert_id", "alertId", "candid", "diaSourceId", "id");

  private static final List<String> NAMES =
      List.of("objectId", "objectid", "object_id", "diaObjectId", "name");

  private record Place(String ra, String dec) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("ra", "dec"),
          new Place("ra", "decl"),
          new Place("RA", "Dec"),
          new Place("RA", "DEC"),
          new Place("ramean", "decmean"));

  @Override
  public String name() {
    return "unknown survey";
  }

  @Override
  public boolean wrote(Packet packet) {
    return true;
  }

  @Override
  public GenericAlert alert(Packet packet) {
    Members members = new Members(packet.members());
    if (packet.members().get("elements") instanceof List<?> elements) {
      throw new IllegalArgumentException("is a list of " + elements.size() + ", not one alert");
    }
    String id = one(members, IDS);
    String named = one(members, NAMES);
    if (id == null && named == null) {
      throw new IllegalArgumentException(
          "is of no known survey" + schema(packet) + ", and has none of the members " + IDS);
    }
    Place place = place(packet);
    return GenericAlert.of(
        id == null ? String.valueOf(named) : id,
        named,
        null,
        Told.position(members, place.ra(), place.dec()));
  }

  /** The only one of some members; null if there is none. */
  private static @Nullable String one(Members members, List<String> names) {
    List<String> there = names.stream().filter(name -> members.id(name) != null).toList();
    if (there.size() > 1 && there.stream().map(members::id).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "is of no known survey, and which of its members " + there + " counts is not told");
    }
    return there.isEmpty() ? null : members.id(there.getFirst());
  }

  private static Place place(Packet packet) {
    Map<String, @Nullable Object> members = packet.members();
    List<Place> there =
        PLACES.stream()
            .filter(place -> members.containsKey(place.ra()) && members.containsKey(place.dec()))
            .toList();
    if (there.size() != 1) {
      throw new IllegalArgumentException(
          "is of no known survey"
              + schema(packet)
              + (there.isEmpty() ? ", and has no members ra and dec" : ", and has two positions"));
    }
    return there.getFirst();
  }

  private static String schema(Packet packet) {
    return packet.schema().isEmpty() ? "" : " ('" + packet.schema() + "')";
  }
}
