package org.tom4j.runtime.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tom4j.form.Choice;
import org.tom4j.runtime.form.Scalar.Reading;

/** The constants of an enum as choices: stored by lower-case name. */
final class Choices {
  private Choices() {}

  /**
   * Runs the enum's own code: its initialiser and {@code toString}.
   *
   * @throws FormRefused if two constants differ in case only
   */
  static Scalar of(Class<?> type) {
    Map<String, Enum<?>> byValue = new LinkedHashMap<>();
    List<Choice> choices = new ArrayList<>();
    for (Object each : type.getEnumConstants()) {
      Enum<?> constant = (Enum<?>) each;
      String value = constant.name().toLowerCase(Locale.ROOT);
      if (byValue.put(value, constant) != null) {
        throw new FormRefused(
            "the constants of " + type.getSimpleName() + " differ in case only: " + value);
      }
      choices.add(new Choice(value, label(constant)));
    }
    return new Scalar(
        Widget.CHOICE,
        List.copyOf(choices),
        text -> {
          String value = text.toLowerCase(Locale.ROOT);
          Enum<?> constant = byValue.get(value);
          if (constant == null) {
            throw new NotAValue(
                Words.quoted(text) + " is not one of: " + String.join(", ", byValue.keySet()));
          }
          return new Reading(constant, value);
        });
  }

  /** What {@code toString} says if the author wrote one, else the name in words. */
  private static String label(Enum<?> constant) {
    String own = String.valueOf(constant);
    String name = constant.name();
    if (!own.equals(name)) {
      return own;
    }
    // Short names are bands and types (g, r, Ia, SN): they stay as written.
    boolean shouted = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
    return shouted ? FieldNames.words(name.toLowerCase(Locale.ROOT)) : name.replace('_', ' ');
  }
}
