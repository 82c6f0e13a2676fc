package org.tom4j.sky;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A region in JSON, {@code {"6": [1, 2, 3, 5], "7": []}}: lists of cells by their orders. */
final class MocJson {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();
  private static final Pattern ORDER = Pattern.compile("[0-9]{1,2}");

  private MocJson() {}

  /**
   * @throws UnreadableMocException if it is nothing of that kind
   */
  static void read(byte[] json, MocCells into) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      expect(parser, JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String order = parser.currentName();
        if (!ORDER.matcher(order).matches()) {
          throw wrong(parser, "an order, a whole number, is expected as a name");
        }
        cells(parser, Integer.parseInt(order), into);
      }
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw wrong(parser, "nothing is expected behind the orders");
      }
    } catch (JacksonException broken) {
      long at = broken.getLocation() == null ? -1 : broken.getLocation().getByteOffset();
      throw new UnreadableMocException(
          (at < 0 ? "" : "at byte " + at + ": ") + "it is no JSON, or it breaks off", broken);
    }
  }

  private static void cells(JsonParser parser, int order, MocCells into) {
    expect(parser, JsonToken.START_ARRAY);
    while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      long cell = parser.getLongValue();
      into.add(order, cell, cell);
    }
    if (parser.currentToken() != JsonToken.END_ARRAY) {
      throw wrong(parser, "a cell, a whole number, is expected");
    }
  }

  private static void expect(JsonParser parser, JsonToken token) {
    if (parser.nextToken() != token) {
      throw wrong(
          parser,
          token == JsonToken.START_ARRAY
              ? "a list of cells is expected"
              : "an object of orders is expected");
    }
  }

  private static UnreadableMocException wrong(JsonParser parser, String words) {
    return new UnreadableMocException(
        "at byte " + parser.currentTokenLocation().getByteOffset() + ": " + words);
  }
}
