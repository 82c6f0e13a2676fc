package org.tom4j.cli;

import tools.jackson.databind.json.JsonMapper;

/** Data of a command as JSON on one line. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** Maps, lists, texts, numbers and nulls; keys in their order. */
  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Stored JSON as maps and lists, to stand inside of other JSON. */
  static Object read(String json) {
    return MAPPER.readValue(json, Object.class);
  }
}
