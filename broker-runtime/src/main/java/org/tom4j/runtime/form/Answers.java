package org.tom4j.runtime.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One filling-in of a form: what was given, what is wrong with it, what will be stored. */
final class Answers {
  private static final int LONGEST_TEXT = 10_000;

  private final Map<String, List<String>> given;
  private final NameResolver names;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Map<String, Object> stored = new LinkedHashMap<>();

  Answers(Map<String, List<String>> given, NameResolver names) {
    this.given = given;
    this.names = names;
  }

  NameResolver names() {
    return names;
  }

  Map<String, String> problems() {
    return problems;
  }

  /** Member → a text, {@link NumberText}, {@code true} or list of texts. */
  Map<String, Object> stored() {
    return stored;
  }

  boolean isFilled(String field) {
    return !all(field).isEmpty();
  }

  /** What a field was given, trimmed, without empty ones. */
  List<String> all(String field) {
    return given.getOrDefault(field, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The first problem of a field stays: it was found nearest to what was typed. */
  void problem(String field, String words) {
    problems.putIfAbsent(field, words);
  }

  void store(String field, Object value) {
    stored.put(field, value);
  }

  /** A field's value, stored as well; null if it was left empty or is wrong. */
  @Nullable Object read(String field, Scalar kind, boolean required) {
    List<String> texts = all(field);
    if (texts.isEmpty()) {
      if (required) {
        problem(field, Words.FILL_IN);
      }
      return null;
    }
    if (texts.size() > 1) {
      problem(field, "Give one value, not " + texts.size());
      return null;
    }
    Scalar.Reading reading = reading(field, kind, texts.getFirst());
    if (reading == null) {
      return null;
    }
    store(field, reading.stored());
    return reading.value();
  }

  /** One text as a value; null, with a problem, if it is none. Nothing is stored. */
  Scalar.@Nullable Reading reading(String field, Scalar kind, String text) {
    try {
      return kind.reader().read(clean(text));
    } catch (NotAValue no) {
      problem(field, no.words());
      return null;
    }
  }

  private static String clean(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new NotAValue("This has " + text.length() + " characters, at most 10000 are possible");
    }
    if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      throw new NotAValue("This holds a character that cannot be kept (U+0000, or half of one)");
    }
    return text;
  }

  /** Whether any of the fields was given something. */
  boolean isAnyFilled(Stream<String> fields) {
    return fields.anyMatch(this::isFilled);
  }
}
