package org.tom4j.runtime.feed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * What a packet says, for people: bytes by how many they are, and of a long list the beginning. The
 * packet itself has it all.
 */
final class ReadableMembers {
  private static final int SHOWN = 50;

  private ReadableMembers() {}

  static JsonValue of(@Nullable Object value) {
    return switch (value) {
      case null -> new JsonValue.JsonNull();
      case String text -> new JsonValue.JsonText(text);
      case Boolean truth -> new JsonValue.JsonBoolean(truth);
      case Long whole -> new JsonValue.JsonNumber(whole.toString());
      case Double real -> new JsonValue.JsonNumber(digits(real));
      case ByteBuffer bytes ->
          new JsonValue.JsonText(String.format(Locale.ROOT, "%,d bytes", bytes.remaining()));
      case Map<?, ?> members -> object(members);
      case List<?> elements -> list(elements);
      default -> new JsonValue.JsonText(value.toString());
    };
  }

  private static JsonValue object(Map<?, ?> members) {
    Map<String, JsonValue> told = new LinkedHashMap<>();
    members.forEach((name, value) -> told.put(String.valueOf(name), of(value)));
    return new JsonValue.JsonObject(told);
  }

  private static JsonValue list(List<?> elements) {
    List<JsonValue> told = new ArrayList<>();
    elements.stream().limit(SHOWN).map(ReadableMembers::of).forEach(told::add);
    if (elements.size() > SHOWN) {
      told.add(
          new JsonValue.JsonText(
              String.format(Locale.ROOT, "… and %,d more", elements.size() - SHOWN)));
    }
    return new JsonValue.JsonArray(told);
  }

  /** A number that was written with the precision of a float is told with no more digits. */
  private static String digits(double real) {
    float coarse = (float) real;
    return coarse == real ? Float.toString(coarse) : Double.toString(real);
  }
}
