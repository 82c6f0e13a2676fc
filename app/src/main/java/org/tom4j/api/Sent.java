package org.tom4j.api;

import org.jspecify.annotations.Nullable;
import org.tom4j.db.NameKey;
import org.tom4j.web.TypedNumber;

/** Parameters of an address as values; what makes no sense is refused in words. */
public final class Sent {
  /** How many rows a part of a list has if nobody says otherwise. */
  public static final int SIZE = 50;

  /** And at most. */
  public static final int MOST = 1000;

  private Sent() {}

  /** The parameter {@code limit}. */
  public static int limit(@Nullable String text) {
    return text == null ? SIZE : (int) whole("limit", text, 1, MOST);
  }

  /** A whole number of at least 0, or null if it was not sent. */
  public static @Nullable Long wholeOrNull(String name, @Nullable String text) {
    return text == null ? null : whole(name, text, 0, Long.MAX_VALUE);
  }

  /** A whole number within both limits. */
  public static long whole(String name, String text, long least, long most) {
    boolean readable = text.matches("[0-9]{1,18}");
    if (!readable || Long.parseLong(text) < least || Long.parseLong(text) > most) {
      String range = most == Long.MAX_VALUE ? "" : " from " + least + " to " + most;
      throw ApiProblem.of(400, name + " is a whole number" + range + ", not '" + text + "'.");
    }
    return Long.parseLong(text);
  }

  /** A number, or null if it was not sent. */
  public static @Nullable Double number(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Double number = TypedNumber.read(text);
    if (number == null) {
      throw ApiProblem.of(400, name + ": " + TypedNumber.problem(text));
    }
    return number;
  }

  /** Part of a name to look for, or null if it was not sent or is blank. */
  public static @Nullable String namePart(String parameter, @Nullable String text) {
    String part = text(parameter, text);
    if (part != null && NameKey.fold(part).isEmpty()) {
      throw ApiProblem.of(400, parameter + ": " + NameKey.NOTHING_TO_LOOK_FOR.formatted(part));
    }
    return part;
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
