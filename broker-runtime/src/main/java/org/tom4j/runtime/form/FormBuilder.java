package org.tom4j.runtime.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.form.Choice;
import org.tom4j.form.Range;

/** Reads a record class once and says what each component is on the form, or why it cannot be. */
final class FormBuilder {
  private static final Set<String> RESERVED = Set.of("query_name", "broker", "limit", "_csrf");
  private static final String POSSIBLE =
      "possible are String, int, long, double, boolean, enums, Set of an enum, LocalDate, Instant,"
          + " Cone, Range of a number or time, and records of these";

  private final Map<String, String> componentByField = new LinkedHashMap<>();
  private final Deque<Class<?>> path = new ArrayDeque<>();

  /**
   * @throws FormRefused naming the component that cannot be an input
   */
  Part.Group build(Class<? extends Record> type) {
    return group(type, "", true, true);
  }

  private Part.Group group(Class<?> type, String heading, boolean required, boolean alwaysThere) {
    if (path.contains(type)) {
      throw new FormRefused(type.getSimpleName() + " contains itself: a form must have an end");
    }
    path.push(type);
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      parts.add(part(component, heading, alwaysThere));
    }
    path.pop();
    return new Part.Group(constructor(type), List.copyOf(parts), required);
  }

  private Part part(RecordComponent component, String heading, boolean alwaysThere) {
    boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Label label = Label.of(component, heading);
    Type type = component.getGenericType();
    // In a group that may be left out as a whole, a browser must not insist on any input.
    boolean insist = alwaysThere && !optional;
    if (type == boolean.class || type == Boolean.class) {
      return new Part.Box(field(component, label, "", Widget.CHECKBOX, false, List.of()));
    }
    Scalar scalar = Scalars.of(type);
    if (scalar != null) {
      return new Part.One(
          field(component, label, "", scalar.widget(), insist, scalar.choices()),
          scalar,
          !optional);
    }
    if (type == Cone.class) {
      return cone(component, label, insist, !optional);
    }
    if (type instanceof Class<?> nested && nested.isRecord()) {
      String inner = label.group().isEmpty() ? label.words() : label.group();
      return group(nested, inner, !optional, insist);
    }
    if (type instanceof ParameterizedType of && of.getRawType() == Range.class) {
      Scalar ends = Scalars.of(of.getActualTypeArguments()[0]);
      if (ends != null && ends.choices().isEmpty() && ends.widget() != Widget.TEXT) {
        Label from = label.with(label.words() + " from", label.help());
        Label to = label.with(label.words() + " to", "");
        return new Part.FromTo(
            field(component, from, "_min", ends.widget(), false, List.of()),
            field(component, to, "_max", ends.widget(), false, List.of()),
            ends,
            !optional);
      }
    }
    if (type instanceof ParameterizedType of
        && of.getRawType() == Set.class
        && of.getActualTypeArguments()[0] instanceof Class<?> element
        && element.isEnum()) {
      Scalar kind = Choices.of(element);
      return new Part.Several(
          field(component, label, "", Widget.CHOICES, insist, kind.choices()), kind, !optional);
    }
    throw new FormRefused(
        name(component)
            + " is of type "
            + type.getTypeName()
            + ", which no input holds; "
            + POSSIBLE);
  }

  private ConePart cone(RecordComponent component, Label label, boolean insist, boolean required) {
    Label radius = label.with(label.words() + " radius", "");
    Label unit = label.with(label.words() + " radius unit", "");
    return new ConePart(
        field(component, label, "", Widget.POSITION, insist, List.of()),
        field(component, radius, "_radius", Widget.NUMBER, insist, List.of()),
        field(component, unit, "_radius_unit", Widget.CHOICE, false, ConePart.UNITS),
        required);
  }

  private FormField field(
      RecordComponent component,
      Label label,
      String ending,
      Widget widget,
      boolean required,
      List<Choice> choices) {
    String field = FieldNames.snake(component.getName()) + ending;
    if (RESERVED.contains(field)) {
      throw new FormRefused(
          name(component)
              + " would be the input '"
              + field
              + "', a name that the TOM needs for itself; rename the component");
    }
    String before = componentByField.put(field, name(component));
    if (before != null) {
      throw new FormRefused(
          before
              + " and "
              + name(component)
              + " would both be the input '"
              + field
              + "'; rename one");
    }
    return new FormField(
        field, label.words(), label.help(), label.group(), widget, required, choices);
  }

  private static Constructor<?> constructor(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError("a record without its constructor: " + type, impossible);
    }
  }

  private static String name(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }

  /** The words beside an input. */
  private record Label(String words, String help, String group) {
    static Label of(RecordComponent component, String heading) {
      FieldWords said = FieldWords.of(component);
      return new Label(said.label(), said.help(), said.group().isEmpty() ? heading : said.group());
    }

    Label with(String otherWords, String otherHelp) {
      return new Label(otherWords, otherHelp, group);
    }
  }
}
