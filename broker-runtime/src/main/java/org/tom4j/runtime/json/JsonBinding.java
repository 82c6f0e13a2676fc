package org.tom4j.runtime.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * JSON to and from a module's types. One a version of a module, so that what it has learned of
 * classes goes when they go. Safe for all threads.
 *
 * <p>A record in a list that does not fit is left out (and reported where someone listens); the
 * value around it is read all the same.
 */
public final class JsonBinding {
  /** Levels that cost memory but no stack; what needs the stack has a lower limit of its own. */
  private static final int DEEPEST = 10_000;

  private final JsonFactory factory =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE) // answers and elements are limited in bytes
                  .build())
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final Readers readers = new Readers();

  /**
   * One whole value. For a record the bytes may also be a CSV row below its header.
   *
   * @throws BindingException if the bytes are no JSON or do not fit
   * @throws IllegalArgumentException if the type itself cannot be read from JSON: a module's bug
   */
  public <T> T bind(byte[] json, Class<T> type) {
    byte[] value = type.isRecord() && !startsObject(json) ? csvRow(json) : json;
    return bind(value, type, false, ElementWatch.NONE);
  }

  /** One whole value without a fixed shape; the bytes may also be a CSV row below its header. */
  public JsonValue value(byte[] json) {
    return bind(
        startsObject(json) ? json : csvRow(json), JsonValue.class, false, ElementWatch.NONE);
  }

  /**
   * One whole value, with word of the records in its lists.
   *
   * @param listsCount whether the elements of lists are what is counted, as in a page of results;
   *     else the value itself is one element
   */
  public <T> T bind(byte[] json, Class<T> type, boolean listsCount, ElementWatch watch) {
    ValueReader reader = readers.of(type);
    int from = startsWithMark(json) ? 3 : 0;
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), json, from, json.length - from)) {
      if (parser.nextToken() == null) {
        throw new BindingException(null, null, "is empty");
      }
      Reading reading = new Reading(parser, json, from, listsCount, watch);
      Object value = reader.read(reading);
      if (value == null) {
        throw reading.misfit("is no value of type " + type.getSimpleName());
      }
      if (parser.nextToken() != null) {
        throw new BindingException(null, null, "goes on after its end");
      }
      @SuppressWarnings("unchecked") // also for primitive types, which cast() refuses
      T bound = (T) value;
      return bound;
    } catch (StreamConstraintsException beyond) {
      throw new BindingException(null, null, "is beyond a limit: " + words(beyond));
    } catch (UnexpectedEndOfInputException cut) {
      throw new BindingException(null, null, "is cut short: its JSON does not end");
    } catch (JacksonException noJson) {
      boolean marked = from < json.length && json[from] == '<';
      throw new BindingException(
          null, null, marked ? "is HTML or XML instead of JSON" : "is no JSON: " + words(noJson));
    }
  }

  /** An object as JSON: records, maps, lists, arrays, text, numbers, times (ISO), JsonValue. */
  public byte[] render(@Nullable Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
      new JsonWriter(out).write(value);
    }
    return bytes.toByteArray();
  }

  private byte[] csvRow(byte[] csv) {
    try (CsvRows rows = new CsvRows(new String(csv, StandardCharsets.UTF_8), csv.length + 1)) {
      CsvRows.Row row = rows.next();
      return row == null ? csv : render(row.cells());
    } catch (AnswerShapeException notEven) {
      return csv;
    }
  }

  private static boolean startsObject(byte[] json) {
    for (int i = startsWithMark(json) ? 3 : 0; i < json.length; i++) {
      if (json[i] > ' ' || json[i] < 0) {
        return json[i] == '{' || json[i] == '[';
      }
    }
    return true;
  }

  private static boolean startsWithMark(byte[] json) {
    return json.length >= 3
        && json[0] == (byte) 0xEF
        && json[1] == (byte) 0xBB
        && json[2] == (byte) 0xBF;
  }

  /** Without the names of methods by which a programmer would raise a limit. */
  private static String words(JacksonException problem) {
    String message =
        String.valueOf(problem.getOriginalMessage()).replaceAll(",? from `Stream[^`]*`", "");
    return message.length() <= 200 ? message : message.substring(0, 200) + "…";
  }
}
