package org.tom4j.runtime.json;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;

/** Finds the reader of a type, making each record's only once. */
final class Readers {
  private static final Map<Class<?>, ValueReader> SIMPLE =
      Map.ofEntries(
          Map.entry(String.class, TextReaders::text),
          Map.entry(CharSequence.class, TextReaders::text),
          Map.entry(Instant.class, TextReaders::instant),
          Map.entry(LocalDate.class, TextReaders::date),
          Map.entry(URI.class, TextReaders::uri),
          Map.entry(double.class, NumberReaders::doubleValue),
          Map.entry(Double.class, NumberReaders::doubleValue),
          Map.entry(float.class, NumberReaders::floatValue),
          Map.entry(Float.class, NumberReaders::floatValue),
          Map.entry(long.class, NumberReaders::longValue),
          Map.entry(Long.class, NumberReaders::longValue),
          Map.entry(int.class, NumberReaders::intValue),
          Map.entry(Integer.class, NumberReaders::intValue),
          Map.entry(short.class, NumberReaders::shortValue),
          Map.entry(Short.class, NumberReaders::shortValue),
          Map.entry(byte.class, NumberReaders::byteValue),
          Map.entry(Byte.class, NumberReaders::byteValue),
          Map.entry(BigDecimal.class, NumberReaders::bigDecimal),
          Map.entry(BigInteger.class, NumberReaders::bigInteger),
          Map.entry(boolean.class, NumberReaders::truth),
          Map.entry(Boolean.class, NumberReaders::truth),
          Map.entry(JsonValue.class, FreeReaders.JSON_VALUE),
          Map.entry(Object.class, FreeReaders::natural));

  private static final Set<Class<?>> LISTS =
      Set.of(List.class, Collection.class, Iterable.class, Set.class);

  private final Map<Class<?>, RecordReader> records = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException if nothing in an answer can be read as such a type
   */
  ValueReader of(Class<?> type) {
    RecordReader known = records.get(type);
    if (known != null) {
      return known;
    }
    if (!type.isRecord()) {
      return plain(type, type.getName(), new HashMap<>());
    }
    synchronized (this) {
      Map<Class<?>, RecordReader> made = new HashMap<>();
      ValueReader reader = record(type, made);
      records.putAll(made); // only whole ones are seen by other threads
      return reader;
    }
  }

  /** The reader of a component; {@code at} names it in complaints about the type. */
  ValueReader of(AnnotatedType type, String at, Map<Class<?>, RecordReader> made) {
    return switch (type) {
      case AnnotatedArrayType array -> array(array, at, made);
      case AnnotatedParameterizedType generic -> generic(generic, at, made);
      default -> {
        if (type.getType() instanceof Class<?> plain) {
          yield plain(plain, at, made);
        }
        throw unreadable(at, type.getType());
      }
    };
  }

  private ValueReader plain(Class<?> type, String at, Map<Class<?>, RecordReader> made) {
    ValueReader simple = SIMPLE.get(type);
    if (simple != null) {
      return simple;
    }
    if (type.isRecord() && !JsonValue.class.isAssignableFrom(type)) {
      return record(type, made);
    }
    if (type.isEnum()) {
      return TextReaders.enumeration(type);
    }
    if (LISTS.contains(type)) {
      return new ListReader(FreeReaders::natural, true, false, finish(type));
    }
    if (type == Map.class) {
      return new MapReader(FreeReaders::natural, true);
    }
    if (type.isArray()) {
      Class<?> element = type.getComponentType();
      return new ListReader(plain(element, at, made), false, false, toArray(element));
    }
    throw unreadable(at, type);
  }

  private ValueReader generic(
      AnnotatedParameterizedType type, String at, Map<Class<?>, RecordReader> made) {
    Type raw = ((ParameterizedType) type.getType()).getRawType();
    AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
    if (raw instanceof Class<?> list && LISTS.contains(list)) {
      return new ListReader(
          of(arguments[0], at, made),
          isNullable(arguments[0]),
          arguments[0].getType() instanceof Class<?> element && element.isRecord(),
          finish(list));
    }
    if (raw == Elements.class) {
      return new ListReader(
          of(arguments[0], at, made),
          isNullable(arguments[0]),
          arguments[0].getType() instanceof Class<?> element && element.isRecord(),
          Elements::new);
    }
    if (raw == Map.class && arguments[0].getType() == String.class) {
      return new MapReader(of(arguments[1], at, made), isNullable(arguments[1]));
    }
    throw unreadable(at, type.getType());
  }

  private ValueReader array(AnnotatedArrayType type, String at, Map<Class<?>, RecordReader> made) {
    AnnotatedType element = type.getAnnotatedGenericComponentType();
    if (!(element.getType() instanceof Class<?> plain)) {
      throw unreadable(at, type.getType());
    }
    return new ListReader(
        of(element, at, made), isNullable(element), plain.isRecord(), toArray(plain));
  }

  private RecordReader record(Class<?> type, Map<Class<?>, RecordReader> made) {
    RecordReader known = records.containsKey(type) ? records.get(type) : made.get(type);
    return known != null ? known : RecordShape.read(type, this, made);
  }

  static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static ListReader.Finish finish(Class<?> list) {
    return list == Set.class
        ? (elements, _) -> Collections.unmodifiableSet(new LinkedHashSet<>(elements))
        : (elements, _) -> Collections.unmodifiableList(elements);
  }

  private static ListReader.Finish toArray(Class<?> element) {
    return (elements, _) -> {
      Object array = Array.newInstance(element, elements.size());
      for (int i = 0; i < elements.size(); i++) {
        Array.set(array, i, elements.get(i));
      }
      return array;
    };
  }

  private static IllegalArgumentException unreadable(String at, Type type) {
    return new IllegalArgumentException(
        at
            + " is a "
            + type.getTypeName()
            + ", which cannot be read from an answer: use text, a number, boolean, Instant,"
            + " LocalDate, URI, an enum, List, Set, Elements, Map<String, …>, a record or JsonValue");
  }
}
