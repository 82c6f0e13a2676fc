package org.tom4j.runtime.form;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.form.Range;

/**
 * A query as a person would type it into the form.
 *
 * @param values field name → texts
 * @param known names of objects that stand in it, and where they are
 */
public record QueryTexts(Map<String, List<String>> values, Map<String, SkyPosition> known) {

  /**
   * What a record would be typed as. Runs the record's own accessors.
   *
   * @throws FormRefused if one of them throws
   */
  public static QueryTexts of(Record query) {
    QueryTexts texts = new QueryTexts(new LinkedHashMap<>(), new LinkedHashMap<>());
    texts.addAll(query);
    return texts;
  }

  /** Knows the names that stand in the query. */
  public NameResolver names() {
    return name -> Optional.ofNullable(known.get(name));
  }

  private void addAll(Record group) {
    for (RecordComponent component : group.getClass().getRecordComponents()) {
      add(FieldNames.snake(component.getName()), value(group, component));
    }
  }

  private void add(String field, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Record group when group instanceof Cone cone -> add(field, cone);
      case Range<?>(var min, var max) -> {
        add(field + "_min", min);
        add(field + "_max", max);
      }
      case Record group -> addAll(group);
      case Set<?> several -> {
        List<String> texts = new ArrayList<>();
        several.forEach(each -> texts.add(text(each)));
        values.put(field, texts);
      }
      case Boolean ticked -> {
        if (ticked) {
          values.put(field, List.of("true"));
        }
      }
      default -> values.put(field, List.of(text(value)));
    }
  }

  private void add(String field, Cone cone) {
    String name = cone.name();
    SkyPosition center = cone.center();
    if (name != null) {
      known.put(name, center);
    }
    String position =
        name == null ? plain(center.raDegrees()) + " " + plain(center.decDegrees()) : name;
    values.put(field, List.of(position));
    // In degrees, because nothing is lost by a division there.
    values.put(field + "_radius", List.of(plain(cone.radius().degrees())));
    values.put(field + "_radius_unit", List.of("deg"));
  }

  private static String text(Object value) {
    return switch (value) {
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      case Double number -> plain(number);
      default -> value.toString();
    };
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }

  private static @Nullable Object value(Record group, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // a module's records need not be public
      return accessor.invoke(group);
    } catch (ReflectiveOperationException broken) {
      throw new FormRefused(
          component.getName() + " of the form cannot be read: " + broken.getCause());
    }
  }
}
