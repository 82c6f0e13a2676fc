package org.tom4j.api;

import org.jspecify.annotations.Nullable;

/** Parameters of an address as values; what makes no sense is refused in words. */
public final class Sent {
  /** How many rows a part of a list has if nobody says otherwise. */
  public static final int SIZE = 50;

  /** And at most. */
  public static final int MOST = 1000;

  private Sent() {}

  /** The parameter {@code limit}. */
  public static int limit(@Nullable String text) {
    long limit = text == null ? SIZE : whole("limit", text);
    if (limit < 1 || limit > MOST) {
      throw ApiProblem.of(400, "limit is a whole number from 1 to " + MOST + ".");
    }
    return (int) limit;
  }

  /** A whole number of at least 0, or null if it was not sent. */
  public static @Nullable Long wholeOrNull(String name, @Nullable String text) {
    return text == null ? null : whole(name, text);
  }

  private static long whole(String name, String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw ApiProblem.of(400, name + " is a whole number, not '" + text + "'.");
    }
    return Long.parseLong(text);
  }

  /** A number, or null if it was not sent. */
  public static @Nullable Double number(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw ApiProblem.of(400, name + " is a number, not '" + text + "'.");
  }

  /** Text that can be looked for, or null if it was not sent or is blank. */
  public static @Nullable String text(String name, @Nullable String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      throw ApiProblem.of(400, name + " has a character that cannot be stored (U+0000).");
    }
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** One of some words, any case; null if it was not sent. */
  public static <E extends Enum<E>> @Nullable E word(
      String name, Class<E> type, @Nullable String text) {
    if (text == null) {
      return null;
    }
    for (E one : type.getEnumConstants()) {
      if (one.name().equalsIgnoreCase(text)) {
        return one;
      }
    }
    throw ApiProblem.of(400, name + " is one of " + String.join(", ", ApiJson.words(type)) + ".");
  }
}
