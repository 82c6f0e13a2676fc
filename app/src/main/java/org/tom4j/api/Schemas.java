package org.tom4j.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schemas (2020-12) of the records that the API takes and answers, read off their components.
 * A component marked null-able may be null; in an answer it is there all the same, in what is sent
 * it may be left out.
 */
final class Schemas {
  private final Map<String, Map<String, Object>> named = new TreeMap<>();

  /** All that were needed, by name. */
  Map<String, Map<String, Object>> named() {
    return named;
  }

  /** The members of a record as they are called in JSON. */
  static Map<String, RecordComponent> members(Class<?> type) {
    Map<String, RecordComponent> members = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      @Nullable JsonProperty own = component.getAccessor().getAnnotation(JsonProperty.class);
      members.put(own == null ? ApiJson.snake(component.getName()) : own.value(), component);
    }
    return members;
  }

  /** Members that may be sent, because GET answers them, and are not read. */
  static Set<String> leftAside(Class<?> type) {
    @Nullable AlsoTakes answer = type.getAnnotation(AlsoTakes.class);
    if (answer == null) {
      return Set.of();
    }
    Set<String> members = new LinkedHashSet<>(members(answer.value()).keySet());
    members.removeAll(members(type).keySet());
    return members;
  }

  /** A schema of a type, by name where it has one. */
  Map<String, Object> of(Type type, boolean sent) {
    if (type instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == List.class || generic.getRawType() == Set.class) {
        return Map.of("type", "array", "items", of(argument, sent));
      }
      if (generic.getRawType() == Map.class) {
        Type value = generic.getActualTypeArguments()[1];
        return Map.of("type", "object", "additionalProperties", of(value, sent));
      }
      String name = simple(argument) + simple(generic.getRawType());
      return record(name, (Class<?>) generic.getRawType(), argument, sent);
    }
    return switch (type) {
      case Class<?> one when one == long.class || one == Long.class || one == int.class ->
          Map.of("type", "integer", "format", "int64");
      case Class<?> one when one == Integer.class -> Map.of("type", "integer", "format", "int32");
      case Class<?> one when one == double.class || one == Double.class -> Map.of("type", "number");
      case Class<?> one when one == boolean.class || one == Boolean.class ->
          Map.of("type", "boolean");
      case Class<?> one when one == String.class -> Map.of("type", "string");
      case Class<?> one when one == Instant.class ->
          Map.of("type", "string", "format", "date-time");
      case Class<?> one when one == JsonNode.class -> Map.of();
      case Class<?> one when one.isEnum() -> Map.of("type", "string", "enum", ApiJson.words(one));
      case Class<?> one when one.isRecord() -> record(simple(one), one, null, sent);
      default -> throw new IllegalArgumentException("the API has no words for " + type);
    };
  }

  private Map<String, Object> record(
      String name, Class<?> type, @Nullable Type argument, boolean sent) {
    if (!named.containsKey(name)) {
      named.put(name, Map.of()); // so that a record may hold itself
      named.put(name, made(type, argument, sent));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> made(Class<?> type, @Nullable Type argument, boolean sent) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    members(type)
        .forEach((name, component) -> {
          boolean nullable = nullable(component.getAnnotatedType());
          Type known = component.getGenericType();
          properties.put(name, property(component, of(filled(known, argument), sent), nullable));
          if (!sent || !nullable) {
            required.add(name);
          }
        });
    leftAside(type)
        .forEach(name ->
            properties.put(
                name, Map.of("readOnly", true, "description", "As GET answers it; left aside.")));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    @Nullable Says says = type.getAnnotation(Says.class);
    if (says != null) {
      schema.put("description", says.value());
    }
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  /** {@code List<T>} of a generic record as the list it is here. */
  private static Type filled(Type type, @Nullable Type argument) {
    if (type instanceof TypeVariable<?> && argument != null) {
      return argument;
    }
    if (type instanceof ParameterizedType generic
        && generic.getActualTypeArguments()[0] instanceof TypeVariable<?>
        && argument != null) {
      return new ListOf(argument);
    }
    return type;
  }

  private record ListOf(Type of) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {of};
    }

    @Override
    public Type getRawType() {
      return List.class;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return null;
    }
  }

  private static Map<String, Object> property(
      RecordComponent component, Map<String, Object> schema, boolean nullable) {
    Map<String, Object> property = new LinkedHashMap<>();
    if (!nullable || schema.isEmpty()) {
      property.putAll(schema);
    } else if (schema.get("type") instanceof String type && !schema.containsKey("enum")) {
      property.putAll(schema);
      property.put("type", List.of(type, "null"));
    } else {
      property.put("anyOf", List.of(schema, Map.of("type", "null")));
    }
    @Nullable Says says = component.getAnnotation(Says.class);
    if (says != null) {
      property.put("description", says.value());
    }
    return property;
  }

  private static boolean nullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class)
        || (type instanceof AnnotatedParameterizedType generic
            && generic.isAnnotationPresent(Nullable.class));
  }

  /** {@code QueryAnswer} is called Query. */
  private static String simple(Type type) {
    String name = type instanceof Class<?> known ? known.getSimpleName() : type.getTypeName();
    return name.replaceAll("Answer$", "");
  }
}
