package org.tom4j.brokers.jpl;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * A row of a table that says above it what its values are.
 *
 * @param fields what stands where: their order varies
 * @param values may be fewer
 */
record JplRow(List<String> fields, List<JsonValue> values) {

  /** Null: it is not there, or blank. */
  @Nullable String text(String field) {
    JsonValue value = value(field);
    String text = value == null ? null : value.text();
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Null: it is not there, or no finite number. */
  @Nullable Double number(String field) {
    JsonValue value = value(field);
    return value == null ? null : value.number();
  }

  private @Nullable JsonValue value(String field) {
    int place = fields.indexOf(field);
    return place < 0 || place >= values.size() ? null : values.get(place);
  }
}
