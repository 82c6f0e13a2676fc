package org.tom4j.runtime.form;

import java.io.StringWriter;
import java.util.List;
import org.tom4j.form.Choice;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON Schema (2020-12) that a form's stored queries keep to. */
final class FormSchema {
  private static final JsonFactory JSON = new JsonFactory();

  private FormSchema() {}

  static String of(List<FormField> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
      json.writeStringProperty("type", "object");
      json.writeObjectPropertyStart("properties");
      fields.forEach(field -> property(field, json));
      json.writeEndObject();
      strings(
          "required",
          fields.stream().filter(FormField::required).map(FormField::name).toList(),
          json);
      json.writeBooleanProperty("additionalProperties", false);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void property(FormField field, JsonGenerator json) {
    json.writeObjectPropertyStart(field.name());
    json.writeStringProperty("title", field.label());
    if (!field.help().isEmpty()) {
      json.writeStringProperty("description", field.help());
    }
    List<String> values = field.choices().stream().map(Choice::value).toList();
    switch (field.widget()) {
      case TEXT, POSITION -> {
        json.writeStringProperty("type", "string");
        json.writeNumberProperty("maxLength", 10_000);
      }
      case INTEGER -> json.writeStringProperty("type", "integer");
      case NUMBER -> json.writeStringProperty("type", "number");
      case CHECKBOX -> json.writeStringProperty("type", "boolean");
      case CHOICE -> {
        json.writeStringProperty("type", "string");
        strings("enum", values, json);
      }
      case CHOICES -> {
        json.writeStringProperty("type", "array");
        json.writeObjectPropertyStart("items");
        json.writeStringProperty("type", "string");
        strings("enum", values, json);
        json.writeEndObject();
        json.writeBooleanProperty("uniqueItems", true);
      }
      case DATE -> {
        json.writeStringProperty("type", "string");
        json.writeStringProperty("format", "date");
      }
      case TIME -> {
        json.writeStringProperty("type", "string");
        json.writeStringProperty("format", "date-time");
      }
    }
    json.writeEndObject();
  }

  private static void strings(String name, List<String> values, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
