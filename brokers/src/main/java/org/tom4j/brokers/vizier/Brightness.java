package org.tom4j.brokers.vizier;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.brokers.vo.VoTable;

/**
 * A magnitude of a catalogue.
 *
 * @param column its values; the errors' is the same with {@code e_} in front
 */
record Brightness(Band band, String column, Magnitude.System system) {

  static Brightness ab(String band, String column) {
    return new Brightness(Band.of(band), column, Magnitude.System.AB);
  }

  static Brightness vega(String band, String column) {
    return new Brightness(Band.of(band), column, Magnitude.System.VEGA);
  }

  String error() {
    return "e_" + column;
  }

  /**
   * The magnitude of a row, or null if it has none.
   *
   * @param limit whether the catalogue says that nothing was seen
   */
  @Nullable Magnitude of(Map<String, String> row, boolean limit) {
    Double value = VoTable.number(row, column);
    if (value == null) {
      return null;
    }
    Magnitude magnitude =
        limit
            ? Magnitude.limit(value)
            : Magnitude.of(value).withError(VoTable.number(row, error())).asTotal();
    return magnitude.withBand(band).inSystem(system);
  }
}
