package org.tom4j.targets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tom4j.form.Choice;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;

/** The fields of a form that ask for an orbit. */
final class OrbitFields {
  private OrbitFields() {}

  static List<FieldView> all() {
    List<FieldView> fields = new ArrayList<>();
    fields.add(
        FieldView.of(OrbitCheck.SCHEME, "Scheme", Widget.CHOICE)
            .mustBeFilled()
            .withChoices(
                Arrays.stream(OrbitScheme.values())
                    .map(scheme -> new Choice(scheme.name(), scheme.label()))
                    .toList())
            .withHelp("A comet where the eccentricity is above " + OrbitScheme.LONG + ".")
            .withGroup("Orbit"));
    for (OrbitElement element : OrbitElement.values()) {
      FieldView field =
          FieldView.of(element.field(), element.label(), Widget.NUMBER)
              .withHelp(element.help())
              .withGroup(group(element));
      fields.add(OrbitCheck.isAlwaysNeeded(element) ? field.mustBeFilled() : field);
    }
    return fields;
  }

  private static String group(OrbitElement element) {
    return switch (element) {
      case EPOCH_OF_ELEMENTS, ECCENTRICITY, INCLINATION, LNG_ASC_NODE, ARG_OF_PERIHELION -> "Orbit";
      case PERIHDIST, EPOCH_OF_PERIHELION -> "Of a comet";
      case MEAN_ANOMALY, SEMIMAJOR_AXIS, MEAN_DAILY_MOTION ->
          "Of a planet (a minor one may do without the daily motion)";
      case ABS_MAG, SLOPE -> "Brightness";
      case EPHEMERIS_PERIOD, EPHEMERIS_PERIOD_ERR, EPHEMERIS_EPOCH, EPHEMERIS_EPOCH_ERR ->
          "Ephemeris";
    };
  }
}
