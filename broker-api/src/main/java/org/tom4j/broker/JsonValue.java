package org.tom4j.broker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as it was written, for the parts of an answer that have no fixed shape. Numbers keep
 * every digit.
 */
public sealed interface JsonValue {

  /** An object; members in the order of the answer. */
  record JsonObject(Map<String, JsonValue> members) implements JsonValue {}

  /** An array. */
  record JsonArray(List<JsonValue> elements) implements JsonValue {}

  /** A text. */
  record JsonText(String value) implements JsonValue {}

  /** A number, as its digits stood in the answer; also the illegal but common NaN and Infinity. */
  record JsonNumber(String digits) implements JsonValue {}

  /** True or false. */
  record JsonBoolean(boolean value) implements JsonValue {}

  /** The null that stood in the answer, or a member that did not. */
  record JsonNull() implements JsonValue {}

  /** The member of an object; {@link JsonNull} if this is none or it has no such member. */
  default JsonValue get(String member) {
    return this instanceof JsonObject(var members)
        ? members.getOrDefault(member, new JsonNull())
        : new JsonNull();
  }

  /** The elements of an array; none if this is no array. */
  default List<JsonValue> elements() {
    return this instanceof JsonArray(var values) ? values : List.of();
  }

  /** A text, number or truth value as text; null for anything else. */
  default @Nullable String text() {
    return switch (this) {
      case JsonText(var value) -> value;
      case JsonNumber(var digits) -> digits;
      case JsonBoolean(var value) -> Boolean.toString(value);
      case JsonObject _, JsonArray _, JsonNull _ -> null;
    };
  }

  /** The value as JSON, without blanks; for what a module asks with, not for deep answers. */
  default String json() {
    return switch (this) {
      case JsonObject(var members) ->
          members.entrySet().stream()
              .map(member -> quoted(member.getKey()) + ":" + member.getValue().json())
              .collect(Collectors.joining(",", "{", "}"));
      case JsonArray(var values) ->
          values.stream().map(JsonValue::json).collect(Collectors.joining(",", "[", "]"));
      case JsonText(var value) -> quoted(value);
      case JsonNumber(var digits) -> digits;
      case JsonBoolean(var value) -> Boolean.toString(value);
      case JsonNull() -> "null";
    };
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            json.append('\\').append((char) c);
          } else if (c < ' ') {
            json.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            json.append((char) c);
          }
        });
    return json.append('"').toString();
  }

  /** A finite number, also one written as text; null for anything else. */
  default @Nullable Double number() {
    String text = this instanceof JsonNumber || this instanceof JsonText ? text() : null;
    if (text == null) {
      return null;
    }
    try {
      double number = new BigDecimal(text.strip()).doubleValue();
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
