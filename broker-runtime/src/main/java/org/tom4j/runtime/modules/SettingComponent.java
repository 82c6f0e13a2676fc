package org.tom4j.runtime.modules;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Secret;
import org.tom4j.broker.TomOnly;
import org.tom4j.runtime.form.FieldNames;
import org.tom4j.runtime.form.FieldWords;

/** A component of a record of settings. */
record SettingComponent(RecordComponent component) {

  /** Those of a record, in order; null has none. */
  static List<SettingComponent> of(@Nullable Class<? extends Record> type) {
    return type == null
        ? List.of()
        : Arrays.stream(type.getRecordComponents()).map(SettingComponent::new).toList();
  }

  /** {@code api-key}. */
  String key() {
    return FieldNames.kebab(component.getName());
  }

  boolean isSecret() {
    return component.isAnnotationPresent(Secret.class);
  }

  boolean isRequired() {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** How its text is read, or null if no setting is of its type. */
  @Nullable SettingType type() {
    return SettingType.of(component.getType());
  }

  SettingField field(SettingField.Origin origin, @Nullable String value) {
    FieldWords words = FieldWords.of(component);
    Class<?> java = component.getType();
    SettingType type = type();
    return new SettingField(
        key(),
        words.label(),
        words.help(),
        type == null ? "" : type.words(),
        java == boolean.class || java == Boolean.class,
        java == URI.class || component.isAnnotationPresent(TomOnly.class),
        isSecret(),
        isRequired(),
        origin,
        isSecret() ? null : value);
  }
}
