package org.tom4j.runtime.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tom4j.broker.Member;

/** What a record's components are called in an answer. */
final class RecordShape {
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private RecordShape() {}

  /** The record's reader; it is put into {@code made} first, because it may hold itself. */
  static RecordReader read(Class<?> type, Readers readers, Map<Class<?>, RecordReader> made) {
    RecordComponent[] components = type.getRecordComponents();
    RecordReader reader = new RecordReader(constructor(type, components));
    made.put(type, reader);
    RecordReader.Part[] parts = new RecordReader.Part[components.length];
    Map<String, RecordReader.Slot> slots = new HashMap<>();
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      String at = type.getSimpleName() + "." + component.getName();
      parts[i] =
          new RecordReader.Part(
              memberName(component),
              readers.of(component.getAnnotatedType(), at, made),
              Readers.isNullable(component.getAnnotatedType()));
      slots.put(memberName(component), new RecordReader.Slot(i, false));
    }
    for (int i = 0; i < components.length; i++) {
      if (!components[i].isAnnotationPresent(Member.class)) {
        slots.putIfAbsent(snakeCase(components[i].getName()), new RecordReader.Slot(i, true));
      }
    }
    reader.complete(parts, slots);
    return reader;
  }

  /** The member that a component is written as: its {@link Member}, else its own name. */
  static String memberName(RecordComponent component) {
    Member member = component.getAnnotation(Member.class);
    return member == null ? component.getName() : member.value();
  }

  static String snakeCase(String name) {
    return WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // a module's records need not be public
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
