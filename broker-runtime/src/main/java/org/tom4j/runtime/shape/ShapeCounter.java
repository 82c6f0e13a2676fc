package org.tom4j.runtime.shape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.shape.MemberShape.Holds;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Counts what the elements of one fetch look like: the first 200 of each list and then every 50th,
 * so that it costs next to nothing on a long one. Safe for all threads.
 */
public final class ShapeCounter {
  private static final int ALL_OF = 200;
  private static final int ONE_IN = 50;

  /** Answers whose members are data, names of stars say, have no shape. */
  private static final int MOST_MEMBERS = 1_000;

  private static final int DEEPEST = 8;
  private static final int SAMPLE_BYTES = 64 * 1024;
  private static final Set<String> NOTHING = Set.of("", "nan", "null", "none");

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** What a service answers to a log-in is not for showing. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(\"[^\"]*(?:token|passw|secret|credential|session|jwt)[^\"]*\"\\s*:\\s*)\"[^\"]*\"",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Counted> objects = new HashMap<>();
  private int members;
  private long offered;
  private byte @Nullable [] sample;

  private static final class Counted {
    long seen;
    final Map<String, MemberShape> members = new HashMap<>();
  }

  /** One element as JSON. What is no JSON is not counted: others tell of it. */
  public synchronized void element(byte[] json) {
    if (!isLookedAt(offered++)) {
      return;
    }
    if (sample == null) {
      sample = Arrays.copyOf(json, Math.min(json.length, SAMPLE_BYTES));
    }
    int mark = json.length > 2 && json[0] == (byte) 0xEF ? 3 : 0;
    try (JsonParser in =
        FACTORY.createParser(ObjectReadContext.empty(), json, mark, json.length - mark)) {
      JsonToken first = in.nextToken();
      if (first != null) {
        value(in, first, "", 0);
      }
    } catch (JacksonException noJson) {
      // the binding says so, with words
    }
  }

  private static boolean isLookedAt(long number) {
    return number < ALL_OF || number % ONE_IN == 0;
  }

  private void value(JsonParser in, JsonToken token, String place, int depth) {
    if (depth > DEEPEST) {
      in.skipChildren();
      return;
    }
    switch (token) {
      case START_OBJECT -> object(in, place, depth);
      case START_ARRAY -> list(in, place + "[]", depth);
      default -> {}
    }
  }

  private void object(JsonParser in, String place, int depth) {
    Counted object = objects.computeIfAbsent(place, _ -> new Counted());
    object.seen++;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonToken token = in.nextToken();
      if (count(object, name, held(in, token))) {
        value(in, token, Shape.member(place, name), depth + 1);
      } else {
        in.skipChildren();
      }
    }
  }

  private boolean count(Counted object, String name, Holds what) {
    MemberShape before = object.members.get(name);
    if (before == null && ++members > MOST_MEMBERS) {
      return false;
    }
    object.members.put(name, before == null ? MemberShape.one(what) : before.and(what));
    return true;
  }

  private void list(JsonParser in, String place, int depth) {
    long number = 0;
    for (JsonToken token = in.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = in.nextToken()) {
      if (isLookedAt(number++)) {
        value(in, token, place, depth + 1);
      } else {
        in.skipChildren();
      }
    }
  }

  private static Holds held(JsonParser in, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Holds.OBJECT;
      case START_ARRAY -> Holds.LIST;
      case VALUE_TRUE, VALUE_FALSE -> Holds.TRUTH;
      case VALUE_NUMBER_INT -> Holds.NUMBER;
      case VALUE_NUMBER_FLOAT -> in.isNaN() ? Holds.NULL : Holds.NUMBER;
      case VALUE_STRING -> isNothing(in.getString()) ? Holds.NULL : Holds.TEXT;
      default -> Holds.NULL;
    };
  }

  private static boolean isNothing(String text) {
    return text.length() <= 4 && NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** What was counted until now. */
  public synchronized Shape shape() {
    Map<String, ObjectShape> shapes = new TreeMap<>();
    objects.forEach(
        (place, object) -> shapes.put(place, new ObjectShape(object.seen, object.members)));
    return new Shape(shapes);
  }

  /**
   * The beginning of the first element, at most 64 KB, without values that are called tokens or the
   * like; empty if there was none.
   */
  public synchronized byte[] sample() {
    byte[] first = sample;
    if (first == null) {
      return new byte[0];
    }
    String text = new String(first, StandardCharsets.ISO_8859_1);
    return SECRET.matcher(text).replaceAll("$1\"***\"").getBytes(StandardCharsets.ISO_8859_1);
  }
}
