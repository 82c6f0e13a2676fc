package org.tom4j.brokers.simbad;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ResolvedObject;

/**
 * A table as SIMBAD's TAP service answers in JSON: values by their places, which the metadata tell.
 * Here the object's own values stand in each row, beside one of its names.
 */
public record SimbadTable(Elements<Column> metadata, Elements<JsonValue> data) {

  /** Positions of SIMBAD are ICRS, at this Julian year. */
  private static final double EPOCH = 2000;

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
    String name = text(first, "main_id");
    if (name == null) {
      throw new IllegalArgumentException("'main_id' is missing");
    }
    Double ra = number(first, "ra");
    Double dec = number(first, "dec");
    return ResolvedObject.of(SimbadName.plain(name))
        .withAliases(aliases(name))
        .at(
            ra == null || dec == null ? null : SkyPosition.ofDegrees(ra, dec),
            ra == null || dec == null ? null : EPOCH)
        .withProperMotion(number(first, "pmra"), number(first, "pmdec"))
        .withParallax(number(first, "plx_value"))
        .withRedshift(number(first, "rvz_redshift"))
        .withType(text(first, "otype"));
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
