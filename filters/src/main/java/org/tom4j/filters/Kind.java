package org.tom4j.filters;

import java.util.List;

/** What a part of a filter is, as far as it is known before there is an alert. */
enum Kind {
  NUMBER("a number"),
  TEXT("a text"),
  TRUTH("true or false"),
  LIST("a list"),
  MEMBERS("members"),
  /** What only the alert can tell: its raw members. */
  ANY("anything");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether something of this kind may turn out to be of another. */
  boolean mayBe(Kind other) {
    return this == other || this == ANY || other == ANY;
  }

  /** What a value is called: {@code a text}. */
  static String of(Object value) {
    return switch (value) {
      case Double _, Long _, Bound _ -> NUMBER.words;
      case String _ -> TEXT.words;
      case Boolean _ -> TRUTH.words;
      case List<?> _ -> LIST.words;
      default -> MEMBERS.words;
    };
  }
}
