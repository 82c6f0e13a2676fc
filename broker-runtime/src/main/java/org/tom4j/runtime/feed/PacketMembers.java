package org.tom4j.runtime.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/** The members of a packet that is JSON or a row of CSV, as values. */
final class PacketMembers {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]++");

  /**
   * What is a number and no id in a cell: without zeros before it, and with a point or a sign where
   * it has an exponent.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(0|[1-9][0-9]*+)((\\.[0-9]*+)([eE][-+]?[0-9]{1,3})?|[eE][-+][0-9]{1,3})?+"
              + "|[-+]?\\.[0-9]++([eE][-+]?[0-9]{1,3})?");

  private PacketMembers() {}

  /**
   * Of what is no object, its value is called {@code value}.
   *
   * @param cells whether it is a row of CSV, in which numbers are written as texts and what is
   *     empty is missing
   */
  static Map<String, @Nullable Object> of(JsonValue json, boolean cells) {
    if (!(json instanceof JsonValue.JsonObject(var members))) {
      return Collections.singletonMap("value", value(json));
    }
    Map<String, @Nullable Object> values = object(members);
    if (cells) {
      values.replaceAll((_, cell) -> cell instanceof String text ? cell(text) : cell);
    }
    return values;
  }

  private static @Nullable Object cell(String text) {
    String bare = text.strip();
    if (bare.isEmpty()) {
      return null;
    }
    return NUMBER.matcher(bare).matches() ? number(bare) : text;
  }

  private static Map<String, @Nullable Object> object(Map<String, JsonValue> members) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    members.forEach((name, member) -> values.put(name, value(member)));
    return values;
  }

  private static @Nullable Object value(JsonValue json) {
    return switch (json) {
      case JsonValue.JsonObject(var members) -> object(members);
      case JsonValue.JsonArray(var elements) -> {
        List<@Nullable Object> values = new ArrayList<>();
        elements.forEach(element -> values.add(value(element)));
        yield values;
      }
      case JsonValue.JsonText(var text) -> text;
      case JsonValue.JsonNumber(var digits) -> number(digits);
      case JsonValue.JsonBoolean(var truth) -> truth;
      case JsonValue.JsonNull() -> null;
    };
  }

  /** Whole ones exactly; one that no {@code long} holds is an id, and ids are texts. */
  private static Object number(String digits) {
    if (WHOLE.matcher(digits).matches()) {
      try {
        return Long.parseLong(digits);
      } catch (NumberFormatException tooLong) {
        return digits;
      }
    }
    return Double.parseDouble(digits);
  }
}
