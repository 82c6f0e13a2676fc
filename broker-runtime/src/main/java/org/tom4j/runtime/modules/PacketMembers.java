package org.tom4j.runtime.modules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/** The members of a packet that is JSON, as values. */
final class PacketMembers {
  private PacketMembers() {}

  /** Of what is no object, its value is called {@code value}. */
  static Map<String, @Nullable Object> of(JsonValue json) {
    return json instanceof JsonValue.JsonObject(var members)
        ? object(members)
        : Collections.singletonMap("value", value(json));
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
    if (digits.matches("-?[0-9]+")) {
      try {
        return Long.parseLong(digits);
      } catch (NumberFormatException tooLong) {
        return digits;
      }
    }
    return Double.parseDouble(digits);
  }
}
