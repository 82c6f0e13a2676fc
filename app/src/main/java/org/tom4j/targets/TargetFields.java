package org.tom4j.targets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.form.Choice;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;

/** The fields of the form that makes or changes a target. */
final class TargetFields {
  private static final List<FieldView> NAMES =
      List.of(
          FieldView.of("name", "Name", Widget.TEXT)
              .mustBeFilled()
              .withHelp("At most 100 characters."),
          FieldView.of("aliases", "Aliases", Widget.LONG_TEXT)
              .withHelp("Other names of the same object, one a line."));

  private static final List<FieldView> PLACE =
      List.of(
          FieldView.of("ra", "Right ascension", Widget.TEXT)
              .mustBeFilled()
              .withHelp("ICRS, degrees (83.63308) or hours (05:34:31.94).")
              .withGroup("Position"),
          FieldView.of("dec", "Declination", Widget.TEXT)
              .mustBeFilled()
              .withHelp("Degrees (+22.0145) or sexagesimal (+22:00:52.2).")
              .withGroup("Position"),
          FieldView.of("epoch", "Epoch of the position", Widget.NUMBER)
              .withHelp("Julian years; 2000 if empty.")
              .withGroup("Position"),
          FieldView.of("position_error", "Position error", Widget.NUMBER)
              .withHelp("arcsec, one sigma.")
              .withGroup("Position"),
          FieldView.of("pm_ra", "Proper motion in RA", Widget.NUMBER)
              .withHelp("mas/yr, with cos dec.")
              .withGroup("Motion and distance"),
          FieldView.of("pm_dec", "Proper motion in Dec", Widget.NUMBER)
              .withHelp("mas/yr.")
              .withGroup("Motion and distance"),
          FieldView.of("parallax", "Parallax", Widget.NUMBER)
              .withHelp("mas.")
              .withGroup("Motion and distance"),
          FieldView.of("distance", "Distance", Widget.NUMBER)
              .withHelp("pc.")
              .withGroup("Motion and distance"),
          FieldView.of("distance_err", "Distance error", Widget.NUMBER)
              .withHelp("pc, one sigma.")
              .withGroup("Motion and distance"));

  private static final List<FieldView> ORBIT = OrbitFields.all();

  private static final List<FieldView> REST =
      List.of(
          FieldView.of("permissions", "Seen by", Widget.CHOICE)
              .mustBeFilled()
              .withChoices(
                  Arrays.stream(Permissions.values())
                      .map(one -> new Choice(one.name(), label(one)))
                      .toList())
              .withGroup("Who may see it"),
          FieldView.of("groups", "Groups", Widget.CHOICES)
              .withHelp("Their members may see, change and delete it.")
              .withGroup("Who may see it"),
          FieldView.of("note", "Why it is here", Widget.LONG_TEXT),
          FieldView.of("extras", "Further values", Widget.LONG_TEXT)
              .withHelp("key=value, one a line. What a broker told is yours once you change it."));

  private TargetFields() {}

  private static List<FieldView> of(TargetType type) {
    return Stream.of(NAMES, type == TargetType.SIDEREAL ? PLACE : ORBIT, REST)
        .flatMap(List::stream)
        .toList();
  }

  static String label(Permissions permissions) {
    return switch (permissions) {
      case PRIVATE -> "private: its maker and groups";
      case PUBLIC -> "public: everyone who is signed in";
      case OPEN -> "open: everyone";
    };
  }

  static String word(Permissions permissions) {
    return permissions.name().toLowerCase(Locale.ROOT);
  }

  /** What a problem is about that belongs to a field that is not shown. */
  static String label(String field) {
    return Stream.of(NAMES, PLACE, ORBIT, REST)
        .flatMap(List::stream)
        .filter(view -> view.name().equals(field))
        .map(FieldView::label)
        .findFirst()
        .orElse(field);
  }

  /**
   * The fields, filled in.
   *
   * @param type which of them are wanted
   * @param values by field name
   * @param sources who told what stands in a field, by field name
   * @param groups the reader's groups by id; none: not asked for
   */
  static List<FieldView> filled(
      TargetType type,
      Function<String, List<String>> values,
      Map<String, String> problems,
      Map<String, String> sources,
      Map<Long, String> groups) {
    List<FieldView> fields = new ArrayList<>();
    for (FieldView field : of(type)) {
      FieldView view = field;
      if (field.name().equals("groups")) {
        if (groups.isEmpty()) {
          continue;
        }
        view =
            view.withChoices(
                groups.entrySet().stream()
                    .map(group -> new Choice(group.getKey().toString(), group.getValue()))
                    .toList());
      }
      String source = sources.get(field.name());
      if (source != null) {
        view = view.withHelp(("From " + source + ". " + view.help()).strip());
      }
      fields.add(
          view.withValues(values.apply(field.name())).withProblem(problems.get(field.name())));
    }
    return fields;
  }

  /** What stands in the form before a target is changed. */
  static Map<String, List<String>> values(
      Target target, List<TargetName> names, List<TargetExtra> extras, Iterable<Long> groups) {
    Motion motion = target.motion();
    Map<String, List<String>> values = new HashMap<>();
    values.put("name", List.of(target.name()));
    values.put(
        "aliases",
        List.of(
            String.join(
                "\n", names.stream().filter(name -> !name.main()).map(TargetName::name).toList())));
    put(values, "ra", target.position() == null ? null : target.position().raDegrees());
    put(values, "dec", target.position() == null ? null : target.position().decDegrees());
    put(values, "epoch", motion.epoch());
    put(values, "position_error", motion.positionError());
    put(values, "pm_ra", motion.pmRa());
    put(values, "pm_dec", motion.pmDec());
    put(values, "parallax", motion.parallax());
    put(values, "distance", motion.distance());
    put(values, "distance_err", motion.distanceError());
    OrbitElements elements = target.elements();
    values.put(
        OrbitCheck.SCHEME,
        elements.scheme() == null ? List.of() : List.of(elements.scheme().name()));
    for (OrbitElement element : OrbitElement.values()) {
      put(values, element.field(), elements.get(element));
    }
    values.put("type", List.of(target.type().name()));
    values.put("permissions", List.of(target.permissions().name()));
    List<String> ids = new ArrayList<>();
    groups.forEach(id -> ids.add(Long.toString(id)));
    values.put("groups", ids);
    values.put("extras", List.of(ExtraText.of(extras)));
    values.put("note", target.note() == null ? List.of() : List.of(target.note()));
    return values;
  }

  private static void put(Map<String, List<String>> values, String field, @Nullable Double value) {
    values.put(field, value == null ? List.of() : List.of(Texts.plain(value)));
  }
}
