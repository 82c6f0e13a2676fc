package org.tom4j.brokers.jpl;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;

/**
 * What Scout answers when it is asked for orbits of an object: some of those that fit what was
 * observed, at random.
 *
 * @param error the service's own words instead of an object
 * @param orbits null: it has none
 */
public record ScoutOrbits(@Nullable String error, @Nullable Table orbits) {
  /**
   * @param fields what stands where in each row of {@code data}
   */
  public record Table(@Nullable Elements<String> fields, @Nullable Elements<JsonValue> data) {}

  /**
   * The first of them; null if there is none.
   *
   * @throws IllegalArgumentException naming what is missing or makes no sense
   */
  @Nullable Orbit first() {
    if (orbits == null || orbits.data() == null || orbits.data().good().isEmpty()) {
      return null;
    }
    Elements<String> fields = orbits.fields();
    if (fields == null) {
      throw new IllegalArgumentException("there is no 'fields' that names its elements");
    }
    JplRow row = new JplRow(fields.good(), orbits.data().good().getFirst().elements());
    return Orbit.of(
            mjd(row, "epoch"),
            number(row, "ec"),
            number(row, "qr"),
            number(row, "inc"),
            number(row, "om"),
            number(row, "w"),
            mjd(row, "tp"))
        .withMagnitude(row.number("H"), null);
  }

  private static double number(JplRow row, String field) {
    Double number = row.number(field);
    if (number == null) {
      throw new IllegalArgumentException("'" + field + "' is missing, or no number");
    }
    return number;
  }

  private static double mjd(JplRow row, String field) {
    number(row, field);
    return JplDate.mjd(field, String.valueOf(row.text(field)));
  }
}
