package org.tom4j.runtime.form;

import java.util.Locale;

/** Names of record components as names of inputs and as words. */
public final class FieldNames {
  private FieldNames() {}

  /** {@code targetName}: {@code target_name}; {@code objectID}: {@code object_id}. */
  public static String snake(String component) {
    return component
        .replaceAll("([\\p{Ll}\\p{Nd}])(\\p{Lu})", "$1_$2")
        .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /** {@code apiKey}: {@code api-key}. */
  public static String kebab(String component) {
    return snake(component).replace('_', '-');
  }

  /** {@code targetName}: "Target name". */
  static String words(String component) {
    String words = snake(component).replace('_', ' ').strip();
    return words.isEmpty()
        ? component
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
