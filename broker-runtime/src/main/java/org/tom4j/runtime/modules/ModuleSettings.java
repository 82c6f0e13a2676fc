package org.tom4j.runtime.modules;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException.NotConfigured;
import org.tom4j.broker.Secret;
import org.tom4j.runtime.form.FieldNames;

/**
 * What a module's settings are, wherever they come from.
 *
 * @param module the module's name
 * @param path the key that holds the settings: {@code brokers.NAME}
 * @param values key in kebab-case → value as text
 * @param closed key → why its value is there and cannot be read, in words
 */
record ModuleSettings(
    String module, String path, Map<String, String> values, Map<String, String> closed) {

  ModuleSettings(String module, String path, Map<String, String> values) {
    this(module, path, values, Map.of());
  }

  /** The same with other values; "" takes one away. */
  ModuleSettings with(Map<String, String> changed) {
    Map<String, String> all = new HashMap<>(values);
    Map<String, String> shut = new HashMap<>(closed);
    changed.forEach((key, value) -> {
      all.put(key, value);
      shut.remove(key);
    });
    all.values().removeIf(String::isBlank);
    return new ModuleSettings(module, path, all, shut);
  }

  /**
   * The settings as a record. Runs the record's own code.
   *
   * @throws NotConfigured naming the first setting that is missing or unreadable
   * @throws IllegalArgumentException if a component is of a type that no setting has
   */
  <S extends Record> S as(Class<S> type) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] arguments = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = value(components[i]);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<S> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof IllegalArgumentException refusal) {
        throw new NotConfigured(path + ": " + refusal.getMessage(), path, null);
      }
      throw new IllegalStateException(type.getSimpleName() + " cannot be made", thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getSimpleName() + " cannot be made", impossible);
    }
  }

  /** Values that are there and cannot be read, in words. What is not set may not be needed yet. */
  List<ModuleProblem> unreadable(@Nullable Class<? extends Record> type) {
    List<ModuleProblem> problems = new ArrayList<>();
    for (RecordComponent component :
        type == null ? new RecordComponent[0] : type.getRecordComponents()) {
      String key = FieldNames.kebab(component.getName());
      if (closed.containsKey(key) || !values.getOrDefault(key, "").isBlank()) {
        try {
          value(component);
        } catch (NotConfigured unreadable) {
          problems.add(ModuleProblem.of(String.valueOf(unreadable.getMessage())));
        }
      }
    }
    return problems;
  }

  /** Whether all is set that a record demands. */
  boolean isComplete(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .noneMatch(
            component -> values.getOrDefault(FieldNames.kebab(component.getName()), "").isBlank());
  }

  private @Nullable Object value(RecordComponent component) {
    SettingType kind = SettingType.of(component.getType());
    if (kind == null) {
      throw new IllegalArgumentException(unusable(component));
    }
    String key = key(component);
    String text = values.get(FieldNames.kebab(component.getName()));
    String shut = closed.get(FieldNames.kebab(component.getName()));
    if (shut != null) {
      throw new NotConfigured(key + ": " + shut, key, null);
    }
    if (text == null || text.isBlank()) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        return null;
      }
      throw new NotConfigured(key + " is not set", key, null);
    }
    try {
      return kind.read(text.strip());
    } catch (RuntimeException unreadable) {
      String shown = component.isAnnotationPresent(Secret.class) ? "the value" : "'" + text + "'";
      throw new NotConfigured(key + ": " + shown + " is not " + kind.words(), key, null);
    }
  }

  /** The key of the first secret that is not set, or null. */
  @Nullable String missingSecret(@Nullable Class<? extends Record> type) {
    if (type == null) {
      return null;
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Secret.class))
        .filter(
            component -> values.getOrDefault(FieldNames.kebab(component.getName()), "").isBlank())
        .map(this::key)
        .findFirst()
        .orElse(null);
  }

  /** Why a record cannot hold settings, or null if it can. */
  static @Nullable String refusal(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> SettingType.of(component.getType()) == null)
        .map(ModuleSettings::unusable)
        .findFirst()
        .orElse(null);
  }

  /** Settings that the module does not have, in words. */
  List<ModuleProblem> unknown(@Nullable Class<? extends Record> type) {
    Set<String> known =
        type == null
            ? Set.of()
            : Arrays.stream(type.getRecordComponents())
                .map(component -> FieldNames.kebab(component.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    String there = known.isEmpty() ? "it has none" : "it has " + String.join(", ", known);
    return values.keySet().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .map(key -> path + "." + key + " is no setting of it; " + there)
        .map(words -> new ModuleProblem("tom.yaml", 0, 0, words))
        .toList();
  }

  /** Hosts that settings name as addresses: whoever owns the TOM wants them asked. */
  Set<String> hosts() {
    Set<String> hosts = new TreeSet<>();
    for (String value : values.values()) {
      try {
        String host = URI.create(value.strip()).getHost();
        if (host != null) {
          hosts.add(host);
        }
      } catch (IllegalArgumentException noAddress) {
        // Most settings are none.
      }
    }
    return hosts;
  }

  private String key(RecordComponent component) {
    return path + "." + FieldNames.kebab(component.getName());
  }

  private static String unusable(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName()
        + "."
        + component.getName()
        + " is of type "
        + component.getType().getSimpleName()
        + "; a setting is a String, URI, int, long, double, boolean or Duration";
  }
}
