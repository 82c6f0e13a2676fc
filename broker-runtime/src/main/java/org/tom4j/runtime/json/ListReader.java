package org.tom4j.runtime.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * Reads arrays. A record in a list that does not fit is reported and left out; any other misfit is
 * the whole list's.
 */
record ListReader(ValueReader element, boolean elementNullable, boolean ofRecords, Finish finish)
    implements ValueReader {

  /** Makes the value of its elements. */
  @FunctionalInterface
  interface Finish {
    /**
     * @param all how many stood in the array, with those that were left out
     */
    Object of(List<@Nullable Object> elements, int all);
  }

  @Override
  public @Nullable Object read(Reading in) {
    JsonParser parser = in.parser;
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw in.misfit("is no list");
    }
    in.checkDepth();
    List<@Nullable Object> elements = new ArrayList<>();
    if (ofRecords) {
      return finish.of(elements, readRecords(in, elements));
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(one(in));
    }
    return finish.of(elements, elements.size());
  }

  private @Nullable Object one(Reading in) {
    Object value = element.read(in);
    if (value == null && !elementNullable) {
      throw in.misfit("stands in a list that needs a value");
    }
    return value;
  }

  private int readRecords(Reading in, Collection<@Nullable Object> elements) {
    JsonParser parser = in.parser;
    TokenStreamContext list = parser.streamReadContext();
    boolean outermost = false;
    long number = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      outermost = in.enterElement(list.getNestingDepth(), ++number);
      int start = in.from + (int) parser.currentTokenLocation().getByteOffset();
      try {
        Object value = one(in);
        elements.add(value);
        if (value != null) {
          int end = in.from + (int) parser.currentLocation().getByteOffset();
          in.bound(value, start, end);
        }
      } catch (BindingException bad) {
        in.report(bad);
        skipTo(list, parser);
      }
    }
    if (outermost) {
      in.leaveList();
    }
    return Math.toIntExact(number);
  }

  @SuppressWarnings("ReferenceEquality") // the parser makes one context a level and uses it again
  private static void skipTo(TokenStreamContext list, JsonParser parser) {
    while (parser.streamReadContext() != list) {
      parser.nextToken();
    }
  }
}
