package org.tom4j.testing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells where a value does not keep to a JSON Schema, as far as the API's document uses it. */
public final class SchemaCheck {
  private static final Set<String> KNOWN =
      Set.of(
          "$ref",
          "type",
          "format",
          "enum",
          "anyOf",
          "items",
          "properties",
          "required",
          "additionalProperties",
          "description");

  private final JsonNode document;
  private final List<String> wrong = new ArrayList<>();

  public SchemaCheck(JsonNode document) {
    this.document = document;
  }

  /** Empty if the value keeps to the schema. */
  public List<String> wrong(JsonNode schema, JsonNode value) {
    wrong.clear();
    check("", schema, value);
    return List.copyOf(wrong);
  }

  private void check(String at, JsonNode schema, JsonNode value) {
    for (String word : schema.propertyNames()) {
      if (!KNOWN.contains(word)) {
        wrong.add(at + ": the check does not know " + word);
      }
    }
    if (schema.has("$ref")) {
      check(at, document.at(schema.get("$ref").asString().substring(1)), value);
      return;
    }
    if (schema.has("anyOf")) {
      anyOf(at, schema.get("anyOf"), value);
      return;
    }
    if (schema.has("type") && !types(schema.get("type")).contains(type(value, schema))) {
      wrong.add(at + ": " + value + " is no " + schema.get("type"));
      return;
    }
    if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
      wrong.add(at + ": " + value + " is none of " + schema.get("enum"));
    }
    if (value.isString() && schema.path("format").asString("").equals("date-time")) {
      time(at, value.asString());
    }
    for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
      check(at + "/" + i, schema.get("items"), value.get(i));
    }
    if (value.isObject() && schema.has("properties")) {
      members(at, schema, value);
    }
  }

  private void members(String at, JsonNode schema, JsonNode value) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asString())) {
        wrong.add(at + ": " + name.asString() + " is missing");
      }
    }
    for (String name : value.propertyNames()) {
      JsonNode member = schema.get("properties").path(name);
      if (member.isMissingNode()) {
        wrong.add(at + ": " + name + " is not in the document");
      } else {
        check(at + "/" + name, member, value.get(name));
      }
    }
  }

  private void anyOf(String at, JsonNode schemas, JsonNode value) {
    for (JsonNode schema : schemas) {
      if (new SchemaCheck(document).wrong(schema, value).isEmpty()) {
        return;
      }
    }
    wrong.add(at + ": " + value + " is none of " + schemas);
  }

  private void time(String at, String text) {
    try {
      if (!text.endsWith("Z")) {
        wrong.add(at + ": " + text + " does not say Z");
      }
      Instant.parse(text);
    } catch (DateTimeParseException notATime) {
      wrong.add(at + ": " + text + " is no time");
    }
  }

  private static List<String> types(JsonNode type) {
    return type.isArray()
        ? type.valueStream().map(JsonNode::asString).toList()
        : List.of(type.asString());
  }

  private static String type(JsonNode value, JsonNode schema) {
    return switch (value.getNodeType()) {
      case NUMBER ->
          value.isIntegralNumber() && types(schema.get("type")).contains("integer")
              ? "integer"
              : "number";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case ARRAY -> "array";
      default -> "object";
    };
  }
}
