package org.tom4j.questions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** A question as a program sends it. */
@Says("One question to all brokers; something must be asked.")
record QuestionInput(
    @Says("A position in degrees or sexagesimal, ICRS, or a target's name.")
        @Nullable String position,
    @Says("Left out: 5 arcsec.") @Nullable Double positionRadius,
    @Says("arcsec, arcmin or deg; left out: arcsec.") @Nullable String positionRadiusUnit,
    @Says("A name or id as brokers write it.") @Nullable String name,
    @Says("In each broker's own word; who has no classes is not asked.") @Nullable String className,
    @Says("At least so likely of that class, 0 to 1.") @Nullable Double probability,
    @Says("Observed from then: UTC, or an MJD as text.") @Nullable String timeMin,
    @Says("Observed until then: UTC, or an MJD as text.") @Nullable String timeMax,
    @Says("Not brighter.") @Nullable Double magMin,
    @Says("Not fainter.") @Nullable Double magMax) {

  /** As a form has them. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    put(values, "position", position);
    put(values, "position_radius", positionRadius);
    put(values, "position_radius_unit", positionRadiusUnit);
    put(values, "name", name);
    put(values, "class_name", className);
    put(values, "probability", probability);
    put(values, "time_min", timeMin);
    put(values, "time_max", timeMax);
    put(values, "mag_min", magMin);
    put(values, "mag_max", magMax);
    return values;
  }

  private static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Double number -> values.put(field, List.of(BigDecimal.valueOf(number).toPlainString()));
      default -> values.put(field, List.of(value.toString()));
    }
  }
}
