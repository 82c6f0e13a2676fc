package org.tom4j.brokers.mpc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.JsonValue;

/**
 * One body in the format {@code mpc_orb}: https://github.com/Smithsonian/mpc-public.
 *
 * @param name its number ({@code 65803}, {@code 67P}), else its first provisional designation
 * @param aliases its name and its other designations; of a comet, whose name many share, the name
 *     with the designation
 * @param type the class of its orbit, else what it is
 * @param elements null if one of them is not told
 */
record MpcOrbit(
    String name, List<String> aliases, @Nullable String type, @Nullable Orbit elements) {

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException naming what makes no sense
   */
  static MpcOrbit of(JsonValue body) {
    JsonValue called = body.get("designation_data");
    Set<String> names = new LinkedHashSet<>();
    add(names, called.get("permid"));
    if (names.isEmpty()) {
      add(names, called.get("unpacked_primary_provisional_designation"));
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("an orbit has neither a number nor a designation");
    }
    String first = names.iterator().next();
    addName(names, first, called.get("name").text());
    add(names, called.get("unpacked_primary_provisional_designation"));
    called
        .get("unpacked_secondary_provisional_designations")
        .elements()
        .forEach(other -> add(names, other));
    names.remove(first);
    return new MpcOrbit(
        first, new ArrayList<>(names), type(body.get("categorization")), elements(body));
  }

  private static void add(Set<String> names, JsonValue name) {
    String text = name.text();
    if (text != null && !text.isBlank()) {
      names.add(text.strip());
    }
  }

  private static void addName(Set<String> names, String first, @Nullable String name) {
    if (name == null || name.isBlank()) {
      return;
    }
    boolean numberedComet = first.matches("\\d+[PDI]");
    names.add(
        numberedComet
            ? first + "/" + name.strip()
            : first.contains("/") ? first + " (" + name.strip() + ")" : name.strip());
  }

  private static @Nullable String type(JsonValue categories) {
    for (String member : List.of("orbit_subtype_str", "orbit_type_str", "object_type_str")) {
      String words = categories.get(member).text();
      if (words != null && !words.isBlank()) {
        return words.strip();
      }
    }
    return null;
  }

  private static @Nullable Orbit elements(JsonValue body) {
    JsonValue epoch = body.get("epoch_data");
    expect("the epoch", epoch.get("timeform"), "mjd");
    expect("the time", epoch.get("timesystem"), "tdt", "tt", "tdb");
    expect("the plane of the elements", body.get("system_data").get("refsys"), "ecliptic");
    JsonValue told = body.get("COM");
    Double mjd = epoch.get("epoch").number();
    Double e = element(told, "e");
    Double q = element(told, "q");
    Double i = element(told, "i");
    Double node = element(told, "node");
    Double argument = element(told, "argperi");
    Double time = element(told, "peri_time");
    if (mjd == null
        || e == null
        || q == null
        || i == null
        || node == null
        || argument == null
        || time == null) {
      return null;
    }
    // TT and TDB are 2 ms apart at most.
    JsonValue light = body.get("magnitude_data");
    return Orbit.of(mjd, e, q, i, node, argument, time)
        .withMagnitude(light.get("H").number(), light.get("G").number());
  }

  /** Names and values stand in two lists side by side. */
  private static @Nullable Double element(JsonValue told, String name) {
    List<JsonValue> names = told.get("coefficient_names").elements();
    List<JsonValue> values = told.get("coefficient_values").elements();
    for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
      if (name.equals(names.get(i).text())) {
        return values.get(i).number();
      }
    }
    return null;
  }

  private static void expect(String what, JsonValue told, String... known) {
    String text = told.text();
    if (text != null && !List.of(known).contains(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(what + " is told as " + text);
    }
  }
}
