package org.tom4j.brokers.simbad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.NearbyObject;
import org.tom4j.broker.ResolvedObject;

/**
 * A table as SIMBAD's TAP service answers in JSON: values by their places, which the metadata tell.
 * Asked for a name, each row has the object's own values beside one of its names; asked for a
 * place, each row is an object.
 */
public record SimbadTable(Elements<Column> metadata, Elements<JsonValue> data) {

  /** Positions of SIMBAD are ICRS, at this Julian year. */
  private static final double EPOCH = 2000;

  /** SIMBAD's filters that are asked for, the bluest first; its K is that of 2MASS, mostly. */
  private static final List<Filter> FILTERS =
      List.of(
          new Filter("B", "bessellb"),
          new Filter("V", "bessellv"),
          new Filter("G", "gaiag"),
          new Filter("J", "2massj"),
          new Filter("H", "2massh"),
          new Filter("K", "2massks"));

  private record Filter(String name, String band) {}

  /** What stands at a place of each row. */
  public record Column(String name) {}

  /**
   * The object of the first row, with the names of all rows of it; null if there is none.
   *
   * @throws IllegalArgumentException naming what is missing or makes no sense
   */
  @Nullable ResolvedObject object() {
    if (data.good().isEmpty()) {
      return null;
    }
    JsonValue first = data.good().getFirst();
    return object(first).withAliases(aliases(mainId(first)));
  }

  /**
   * The object of a row with its magnitudes.
   *
   * @throws IllegalArgumentException naming what is missing or makes no sense
   */
  NearbyObject nearby(JsonValue row) {
    return NearbyObject.of("SIMBAD", object(row)).withMagnitudes(magnitudes(row));
  }

  private ResolvedObject object(JsonValue row) {
    Double ra = number(row, "ra");
    Double dec = number(row, "dec");
    return ResolvedObject.of(SimbadName.plain(mainId(row)))
        .at(
            ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec),
            ra == null || dec == null ? null : EPOCH)
        .withProperMotion(number(row, "pmra"), number(row, "pmdec"))
        .withParallax(number(row, "plx_value"))
        .withRedshift(number(row, "rvz_redshift"))
        .withType(text(row, "otype"));
  }

  private String mainId(JsonValue row) {
    String name = text(row, "main_id");
    if (name == null) {
      throw new IllegalArgumentException("'main_id' is missing");
    }
    return name;
  }

  private List<Magnitude> magnitudes(JsonValue row) {
    List<Magnitude> magnitudes = new ArrayList<>();
    FILTERS.forEach(filter -> {
      Double value = number(row, filter.name());
      if (value != null) {
        magnitudes.add(
            Magnitude.of(value)
                .asTotal()
                .withBand(Band.of(filter.band()))
                .inSystem(Magnitude.System.VEGA));
      }
    });
    return magnitudes;
  }

  private List<String> aliases(String name) {
    return data.good().stream()
        .filter(row -> name.equals(text(row, "main_id")))
        .map(row -> String.valueOf(text(row, "alias")))
        .filter(alias -> !alias.equals(name) && !alias.equals("null"))
        .sorted(Comparator.comparingInt(SimbadName::rank))
        .map(SimbadName::plain)
        .distinct()
        .toList();
  }

  private @Nullable String text(JsonValue row, String column) {
    JsonValue value = value(row, column);
    String text = value == null ? null : value.text();
    return text == null || text.isBlank() ? null : text;
  }

  private @Nullable Double number(JsonValue row, String column) {
    JsonValue value = value(row, column);
    return value == null ? null : value.number();
  }

  private @Nullable JsonValue value(JsonValue row, String column) {
    List<Column> columns = metadata.good();
    for (int i = 0; i < Math.min(columns.size(), row.elements().size()); i++) {
      if (columns.get(i).name().equalsIgnoreCase(column)) {
        return row.elements().get(i);
      }
    }
    return null;
  }
}
