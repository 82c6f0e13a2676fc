package org.tom4j.targets;

import org.jspecify.annotations.Nullable;

/**
 * One further value of a target, as text.
 *
 * @param source who said so (a broker), or null: a person wrote it
 */
public record TargetExtra(String key, String value, @Nullable String source) {

  /** The value as a finite number, or null. */
  @Nullable Double number() {
    if (!value.matches("\\s*[-+]?[0-9.]+([eE][-+]?[0-9]+)?\\s*")) {
      return null; // also what only Java takes for a number: 1f, 0x1p3, Infinity
    }
    try {
      double number = Double.parseDouble(value.strip());
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
