package org.tom4j.streams.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Members out of JSON: numbers are {@code Long} or {@code Double}, the rest {@code String}, {@code
 * Boolean}, {@code Map} and {@code List}. NaN and the infinities are taken as what they say; a
 * whole number beyond 64 bits stays text.
 */
public final class JsonMembers {
  private static final int DEEPEST = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE) // messages are limited in bytes
                  .build())
          .build();

  private JsonMembers() {}

  /**
   * The members of an object; of an array, its elements as the member {@code elements}.
   *
   * @throws NoJsonException if it is no JSON, or neither of the two
   */
  public static Map<String, @Nullable Object> of(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      Map<String, @Nullable Object> members =
          switch (parser.nextToken()) {
            case START_OBJECT -> objectOf(parser);
            case START_ARRAY -> Map.of("elements", listOf(parser));
            case null, default -> throw new NoJsonException("is JSON, but no object");
          };
      if (parser.nextToken() != null) {
        throw new NoJsonException("its JSON goes on after its end");
      }
      return members;
    } catch (JacksonException none) {
      String words = String.valueOf(none.getOriginalMessage());
      throw new NoJsonException(
          "its JSON cannot be read: " + words.substring(0, Math.min(200, words.length())), none);
    }
  }

  private static @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
    return switch (token) {
      case START_OBJECT -> objectOf(parser);
      case START_ARRAY -> listOf(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> null;
    };
  }

  private static Map<String, @Nullable Object> objectOf(JsonParser parser) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      members.put(name, value(parser, parser.nextToken()));
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<@Nullable Object> listOf(JsonParser parser) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(parser, token));
    }
    return Collections.unmodifiableList(elements);
  }

  /** An id beyond 64 bits stays the digits it is. */
  private static Object whole(JsonParser parser) {
    BigInteger exact = parser.getBigIntegerValue();
    return exact.bitLength() < Long.SIZE ? exact.longValue() : exact.toString();
  }
}
