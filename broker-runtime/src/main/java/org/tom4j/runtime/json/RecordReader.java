package org.tom4j.runtime.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads an object into a record by the names of its members. */
final class RecordReader implements ValueReader {

  /**
   * One component.
   *
   * @param name as problems call it when its member is not there
   */
  record Part(String name, ValueReader reader, boolean nullable) {}

  /**
   * What a member's name stands for.
   *
   * @param second whether another name of the same component goes first if both are there
   */
  record Slot(int index, boolean second) {}

  /** What stood where a value was needed: null, NaN or an infinity. */
  private record Found(String name, String value) {}

  private final Constructor<?> constructor;
  private Part[] parts = {};
  private Map<String, Slot> slots = Map.of();

  RecordReader(Constructor<?> constructor) {
    this.constructor = constructor;
  }

  /** Second half of construction, because a record may hold others of its own kind. */
  void complete(Part[] components, Map<String, Slot> names) {
    this.parts = components;
    this.slots = Map.copyOf(names);
  }

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
    @Nullable Object[] values = new Object[parts.length];
    @Nullable Found[] nulls = new Found[parts.length];
    boolean[] named = new boolean[parts.length];
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      Slot slot = slots.get(name);
      if (slot == null || (slot.second && named[slot.index])) {
        parser.skipChildren();
        continue;
      }
      named[slot.index] = !slot.second;
      Object value = parts[slot.index].reader.read(in);
      values[slot.index] = value;
      if (value == null && !parts[slot.index].nullable) {
        nulls[slot.index] = new Found(name, Reading.shortened(parser.getString()));
      }
    }
    return construct(in, values, nulls);
  }

  private Object construct(Reading in, @Nullable Object[] values, @Nullable Found[] nulls) {
    for (int i = 0; i < parts.length; i++) {
      if (values[i] == null) {
        values[i] = parts[i].reader.absent();
      }
      if (values[i] == null && !parts[i].nullable) {
        throw missing(in, parts[i].name, nulls[i]);
      }
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Error error) {
        throw error;
      }
      throw in.misfit(words(Objects.requireNonNull(thrown.getCause())));
    } catch (ReflectiveOperationException notPossible) {
      throw new IllegalStateException(notPossible);
    }
  }

  private static BindingException missing(Reading in, String part, @Nullable Found found) {
    if (found == null) {
      return in.misfit(part, "is missing, and its component is not @Nullable");
    }
    String reason = "is " + found.value + ", and its component is not @Nullable";
    return new BindingException(in.misfit(found.name, reason).member(), found.value, reason);
  }

  private static String words(Throwable thrown) {
    String message = thrown.getMessage();
    return thrown instanceof IllegalArgumentException && message != null
        ? message
        : thrown.toString();
  }
}
