package org.tom4j.form;

import org.jspecify.annotations.Nullable;

/**
 * From one value to another, both included; either end may be open. As a form field {@code mag} it
 * is two inputs, {@code mag_min} and {@code mag_max}.
 *
 * @param min the lower end, or null if open
 * @param max the upper end, or null if open
 * @param <T> Double, Integer, Long, Instant or LocalDate
 */
public record Range<T extends Comparable<? super T>>(@Nullable T min, @Nullable T max) {

  /**
   * @throws IllegalArgumentException naming the ends, if the lower is above the upper or either is
   *     NaN
   */
  public Range {
    if (isNaN(min) || isNaN(max)) {
      throw new IllegalArgumentException(
          "the range from " + min + " to " + max + " has an end that is not a number");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("the lower end " + min + " is above the upper end " + max);
    }
  }

  /** Whether the value lies between the ends. */
  public boolean contains(T value) {
    return (min == null || min.compareTo(value) <= 0) && (max == null || value.compareTo(max) <= 0);
  }

  private static boolean isNaN(@Nullable Object end) {
    return end instanceof Double number && number.isNaN();
  }
}
