package org.tom4j.api;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What is wrong with JSON, in words that name no class of ours. */
final class JsonWords {
  private JsonWords() {}

  /** Why it cannot be read at all. */
  static String unreadable(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return "it is nested too deeply, or a number or name in it is too long";
    }
    if (e instanceof MismatchedInputException) {
      return "something follows its end";
    }
    return e.getOriginalMessage()
        .replaceAll("(?s) \\(start marker at.*", "")
        .replaceAll("(?s): enable `.*", "")
        .replaceAll("(?s) \\(for (Object|Array|root).*", "");
  }

  /** Why a value cannot stand where it does. */
  static String mismatch(JacksonException e) {
    Class<?> wanted =
        e instanceof MismatchedInputException known ? known.getTargetType() : Object.class;
    if (wanted == null) {
      return "This value cannot stand here.";
    }
    if (wanted.isEnum()) {
      return "One of " + String.join(", ", ApiJson.words(wanted)) + " is expected here.";
    }
    if (wanted == long.class || wanted == Long.class) {
      return "A whole number is expected here.";
    }
    if (wanted == Double.class || wanted == double.class) {
      return "A number is expected here.";
    }
    if (wanted == String.class) {
      return "A text is expected here.";
    }
    if (wanted == Boolean.class || wanted == boolean.class) {
      return "true or false is expected here.";
    }
    if (List.class.isAssignableFrom(wanted)) {
      return "A list is expected here.";
    }
    return Map.class.isAssignableFrom(wanted) || wanted.isRecord()
        ? "An object is expected here."
        : "This value cannot stand here.";
  }
}
