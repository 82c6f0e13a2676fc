package org.tom4j.brokers.ned;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.NearbyObject;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.vo.VoTable;

/**
 * A VOTable of NED's. Its columns are told by what they mean (UCD): their names have changed over
 * the years, {@code RA(deg)} to {@code RA}.
 */
record NedTable(VoTable table) {
  /** A magnitude with its filter, {@code 14.0g}; without one, {@code 15.2}. */
  private static final Pattern MAGNITUDE = Pattern.compile("([0-9]{1,2}(?:\\.[0-9]*)?)\\s*(\\S*)");

  /** What NED says instead of a table, or null: names that it does not know, too. */
  @Nullable String error() {
    String words = table.parameter("Error");
    return words == null ? table.error() : words;
  }

  /**
   * The object of the first row.
   *
   * @throws IllegalArgumentException saying what is missing or makes no sense
   */
  ResolvedObject first() {
    List<Map<String, String>> rows = table.rows("ucd");
    return object(rows.isEmpty() ? Map.of() : rows.getFirst());
  }

  /**
   * The object of a row.
   *
   * @throws IllegalArgumentException saying what is missing or makes no sense
   */
  static NearbyObject nearby(Map<String, String> row) {
    return NearbyObject.of("NED", object(row)).withMagnitudes(magnitudes(row));
  }

  private static ResolvedObject object(Map<String, String> row) {
    String name = row.get("meta.id;meta.main");
    if (name == null) {
      throw new IllegalArgumentException("there is no object's name in it");
    }
    Double ra = VoTable.number(row, "pos.eq.ra;meta.main");
    Double dec = VoTable.number(row, "pos.eq.dec;meta.main");
    return ResolvedObject.of(name)
        .at(ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec), null)
        .withType(row.get("src.class"))
        .withRedshift(VoTable.number(row, "src.redshift"));
  }

  /** One at most, in the band as NED writes it: of which survey it is, is not told. */
  private static List<Magnitude> magnitudes(Map<String, String> row) {
    String text = row.getOrDefault("meta.code;src.magnitude", "");
    Matcher told = MAGNITUDE.matcher(text);
    if (!told.matches()) {
      return List.of();
    }
    String filter = told.group(2);
    return List.of(
        Magnitude.of(Double.parseDouble(told.group(1)))
            .asTotal()
            .withBand(filter.isEmpty() ? null : Band.of(filter)));
  }
}
