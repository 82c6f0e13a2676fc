package org.tom4j.runtime.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Readers of values without a fixed shape. */
final class FreeReaders {

  private FreeReaders() {}

  /** Whatever is there, as it was written; a member that is not there is a null as well. */
  static final ValueReader JSON_VALUE =
      new ValueReader() {
        @Override
        public Object read(Reading in) {
          return value(in);
        }

        @Override
        public Object absent() {
          return new JsonValue.JsonNull();
        }
      };

  /** Whatever is there, in Java's own types; numbers keep every digit. */
  static @Nullable Object natural(Reading in) {
    return natural(value(in));
  }

  private static JsonValue value(Reading in) {
    JsonParser parser = in.parser;
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        in.checkDepth();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          parser.nextToken();
          members.put(name, value(in));
        }
        yield new JsonValue.JsonObject(Collections.unmodifiableMap(members));
      }
      case START_ARRAY -> {
        in.checkDepth();
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(value(in));
        }
        yield new JsonValue.JsonArray(Collections.unmodifiableList(elements));
      }
      case VALUE_STRING -> new JsonValue.JsonText(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.JsonNumber(parser.getString());
      case VALUE_TRUE -> new JsonValue.JsonBoolean(true);
      case VALUE_FALSE -> new JsonValue.JsonBoolean(false);
      case VALUE_NULL -> new JsonValue.JsonNull();
      default -> throw in.misfit("is no value");
    };
  }

  private static @Nullable Object natural(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonObject(var members) -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        members.forEach((name, member) -> map.put(name, natural(member)));
        yield Collections.unmodifiableMap(map);
      }
      case JsonValue.JsonArray(var elements) -> {
        List<@Nullable Object> list = new ArrayList<>();
        elements.forEach(element -> list.add(natural(element)));
        yield Collections.unmodifiableList(list);
      }
      case JsonValue.JsonText(var text) -> text;
      case JsonValue.JsonNumber(var digits) -> naturalNumber(digits);
      case JsonValue.JsonBoolean(var truth) -> truth;
      case JsonValue.JsonNull() -> null;
    };
  }

  private static @Nullable Object naturalNumber(String digits) {
    try {
      BigDecimal exact = new BigDecimal(digits);
      return digits.matches("-?[0-9]{1,18}") ? (Object) exact.longValueExact() : exact;
    } catch (NumberFormatException notFinite) {
      return null;
    }
  }
}
