package org.tom4j.runtime.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads an object whose member names are data, in their order. */
record MapReader(ValueReader value, boolean valueNullable) implements ValueReader {

  @Override
  public @Nullable Object read(Reading in) {
    JsonParser parser = in.parser;
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw in.misfit("is no object");
    }
    in.checkDepth();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      Object read = value.read(in);
      if (read == null && !valueNullable) {
        throw in.misfit("stands in a map that needs a value");
      }
      members.put(name, read);
    }
    return Collections.unmodifiableMap(members);
  }
}
