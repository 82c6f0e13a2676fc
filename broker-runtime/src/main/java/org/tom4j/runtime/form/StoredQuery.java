package org.tom4j.runtime.form;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A query as JSON, read back into what was typed.
 *
 * @param values member → texts; null, false and empty arrays give none
 * @param problems member → what is wrong with it; "" = the whole
 */
record StoredQuery(Map<String, List<String>> values, Map<String, String> problems) {
  private static final JsonFactory JSON = new JsonFactory();

  static StoredQuery read(String json) {
    StoredQuery query = new StoredQuery(new LinkedHashMap<>(), new LinkedHashMap<>());
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        query.problems.put("", "The query is not a JSON object");
        return query;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = parser.currentName();
        parser.nextToken();
        query.member(member, parser);
      }
      if (parser.nextToken() != null) {
        query.problems.put("", "Something follows the query's JSON object");
      }
    } catch (JacksonException broken) {
      query.problems.put("", "The query is not JSON: " + broken.getOriginalMessage());
    }
    return query;
  }

  private void member(String name, JsonParser parser) {
    List<String> texts = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        text(name, parser, texts);
      }
    } else {
      text(name, parser, texts);
    }
    if (values.putIfAbsent(name, List.copyOf(texts)) != null) {
      problems.put(name, "This stands in the query twice");
    }
  }

  private void text(String name, JsonParser parser, List<String> texts) {
    JsonToken token = parser.currentToken();
    if (token.isStructStart()) {
      problems.put(name, "A text, number or true is expected here, not an object or nested array");
      parser.skipChildren();
    } else if (token.isScalarValue()
        && token != JsonToken.VALUE_NULL
        && token != JsonToken.VALUE_FALSE) {
      texts.add(parser.getString());
    }
  }

  /** Answers as JSON: what {@link #read} reads. */
  static String write(Map<String, Object> members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      members.forEach((name, value) -> {
        json.writeName(name);
        write(value, json);
      });
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(Object value, JsonGenerator json) {
    switch (value) {
      case NumberText(String digits) -> json.writeNumber(digits);
      case Boolean ticked -> json.writeBoolean(ticked);
      case List<?> several -> {
        json.writeStartArray();
        several.forEach(each -> json.writeString(each.toString()));
        json.writeEndArray();
      }
      default -> json.writeString(value.toString());
    }
  }
}
