package org.tom4j.astro;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band.Marker;

/** What is known of the bands of the large surveys. */
final class KnownBands {
  static final String OTHER_COLOUR = "#808080";

  record Entry(
      String survey,
      String label,
      @Nullable Double nanometres,
      Magnitude.System system,
      String colour,
      Marker marker) {}

  private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

  static {
    ab("ztfg", "ZTF", "g", 0, "#2e8b57", Marker.CIRCLE);
    ab("ztfr", "ZTF", "r", 0, "#d62728", Marker.CIRCLE);
    ab("ztfi", "ZTF", "i", 0, "#b8860b", Marker.CIRCLE);
  }

  static final List<Band> ALL = ENTRIES.keySet().stream().map(Band::new).toList();

  private KnownBands() {}

  static @Nullable Entry find(String code) {
    return ENTRIES.get(code);
  }

  private static void ab(
      String code, String survey, String label, double nm, String colour, Marker marker) {
    Double nanometres = nm == 0 ? null : nm;
    ENTRIES.put(code, new Entry(survey, label, nanometres, Magnitude.System.AB, colour, marker));
  }
}
