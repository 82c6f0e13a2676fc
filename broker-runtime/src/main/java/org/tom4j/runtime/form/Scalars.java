package org.tom4j.runtime.form;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.form.Scalar.Reading;

/** The kinds of value that fit into one input. */
final class Scalars {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,100}");

  private static final Scalar TEXT =
      new Scalar(Widget.TEXT, List.of(), text -> new Reading(text, text));
  private static final Scalar INT =
      new Scalar(
          Widget.INTEGER,
          List.of(),
          text -> {
            long value = whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            return new Reading((int) value, new NumberText(Long.toString(value)));
          });
  private static final Scalar LONG =
      new Scalar(
          Widget.INTEGER,
          List.of(),
          text -> {
            long value = whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            return new Reading(value, new NumberText(Long.toString(value)));
          });
  private static final Scalar NUMBER =
      new Scalar(
          Widget.NUMBER,
          List.of(),
          text -> {
            NumberText number = NumberText.of(text);
            return new Reading(number.value(), number);
          });
  private static final Scalar DATE = new Scalar(Widget.DATE, List.of(), Scalars::date);
  private static final Scalar TIME =
      new Scalar(
          Widget.TIME,
          List.of(),
          text -> {
            Instant time = Times.read(text);
            return new Reading(time, time.toString());
          });

  private static final Map<Class<?>, Scalar> BY_CLASS =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(double.class, NUMBER),
          Map.entry(Double.class, NUMBER),
          Map.entry(LocalDate.class, DATE),
          Map.entry(Instant.class, TIME));

  private Scalars() {}

  /** The kind that holds values of this type, or null if one input cannot. */
  static @Nullable Scalar of(Type type) {
    return type instanceof Class<?> found && found.isEnum()
        ? Choices.of(found)
        : BY_CLASS.get(type);
  }

  private static long whole(String text, long least, long most) {
    String ascii = text.replace('\u2212', '-');
    if (!WHOLE.matcher(ascii).matches()) {
      throw new NotAValue(Words.quoted(text) + " is not a whole number. Write it like 18");
    }
    try {
      long value = Long.parseLong(ascii);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException outsideLong) {
      // Told below, as for int.
    }
    throw new NotAValue(
        Words.quoted(text) + " is too large: from " + least + " to " + most + " is possible");
  }

  private static Reading date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1 && date.getYear() <= 9999) {
        return new Reading(date, date.toString());
      }
    } catch (DateTimeException notADate) {
      // Told below.
    }
    throw new NotAValue(Words.quoted(text) + " is not a date. Write it like 2018-08-27");
  }
}
