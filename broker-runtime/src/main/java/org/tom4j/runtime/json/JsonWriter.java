package org.tom4j.runtime.json;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an author's objects as JSON that binds back: records by the names of their members, times
 * as ISO text, anything unknown as its text. A number that is not finite is written as null.
 */
final class JsonWriter {
  private static final int DEEPEST = 500;

  private final JsonGenerator out;
  private int depth;

  JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  void write(@Nullable Object value) {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException(
          "cannot be written as JSON: it holds itself, or is nested deeper than " + DEEPEST);
    }
    switch (value) {
      case null -> out.writeNull();
      case JsonValue free -> writeFree(free);
      case Boolean truth -> out.writeBoolean(truth);
      case Number number -> writeNumber(number);
      case Enum<?> constant -> out.writeString(constant.name());
      case Map<?, ?> map -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.writeName(String.valueOf(entry.getKey()));
          write(entry.getValue());
        }
        out.writeEndObject();
      }
      case Iterable<?> elements -> {
        out.writeStartArray();
        for (Object element : elements) {
          write(element);
        }
        out.writeEndArray();
      }
      case Elements<?> list -> write(list.good());
      case byte[] bytes -> out.writeBinary(bytes);
      case Record object -> writeRecord(object);
      default -> writeOther(value);
    }
    depth--;
  }

  private void writeOther(Object value) {
    if (!value.getClass().isArray()) {
      out.writeString(value.toString()); // text, Instant, LocalDate, URI: their text is ISO
      return;
    }
    out.writeStartArray();
    for (int i = 0; i < Array.getLength(value); i++) {
      write(Array.get(value, i));
    }
    out.writeEndArray();
  }

  private void writeRecord(Record object) {
    out.writeStartObject();
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      out.writeName(RecordShape.memberName(component));
      write(read(object, component));
    }
    out.writeEndObject();
  }

  private static @Nullable Object read(Record object, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // a module's records need not be public
      return accessor.invoke(object);
    } catch (InvocationTargetException thrown) {
      throw new IllegalArgumentException(
          object.getClass().getSimpleName() + "." + component.getName() + " throws",
          thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void writeNumber(Number number) {
    switch (number) {
      case Double d when !Double.isFinite(d) -> out.writeNull();
      case Float f when !Float.isFinite(f) -> out.writeNull();
      case Double d -> out.writeNumber(d);
      case Float f -> out.writeNumber(f);
      case BigDecimal exact -> out.writeNumber(exact);
      case BigInteger big -> out.writeNumber(big);
      default -> out.writeNumber(number.longValue());
    }
  }

  private void writeFree(JsonValue value) {
    switch (value) {
      case JsonValue.JsonObject(var members) -> write(members);
      case JsonValue.JsonArray(var elements) -> write(elements);
      case JsonValue.JsonText(var text) -> out.writeString(text);
      case JsonValue.JsonNumber(var digits) -> writeDigits(digits);
      case JsonValue.JsonBoolean(var truth) -> out.writeBoolean(truth);
      case JsonValue.JsonNull() -> out.writeNull();
    }
  }

  private void writeDigits(String digits) {
    if (digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      out.writeNumber(digits);
    } else {
      out.writeNull(); // NaN and the infinities
    }
  }
}
