package org.tom4j.brokers.jpl;

import java.math.BigDecimal;
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
  private static final BigDecimal JD_OF_MJD_0 = new BigDecimal("2400000.5");

  /** Beyond it, taking a difference would write out the zeros of {@code 1e999999999}. */
  private static final double MOST_DAYS = 1e8;

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

  /** In decimal: as a double, a Julian date is good to 40 µs only. */
  private static double mjd(JplRow row, String field) {
    double jd = number(row, field);
    if (!(jd > 0 && jd < MOST_DAYS)) {
      throw new IllegalArgumentException("'" + field + "' is no Julian date: " + jd);
    }
    return new BigDecimal(String.valueOf(row.text(field))).subtract(JD_OF_MJD_0).doubleValue();
  }
}
