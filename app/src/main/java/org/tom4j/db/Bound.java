package org.tom4j.db;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a parameter becomes before either database sees it. */
final class Bound {
  private Bound() {}

  /**
   * Times become microseconds and enums their names. U+0000, which PostgreSQL refuses in text, is
   * replaced by U+FFFD.
   *
   * @throws IllegalArgumentException for NaN and ±Infinity: an absent number is null
   */
  static @Nullable Object value(@Nullable Object given) {
    return switch (given) {
      case String text -> text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
      case Double number when !Double.isFinite(number) -> throw notFinite(number);
      case Float number when !Float.isFinite(number) -> throw notFinite(number);
      case Instant time -> Micros.of(time);
      case Enum<?> one -> one.name();
      case null, default -> given;
    };
  }

  private static IllegalArgumentException notFinite(Number number) {
    return new IllegalArgumentException("the database keeps finite numbers, not " + number);
  }
}
