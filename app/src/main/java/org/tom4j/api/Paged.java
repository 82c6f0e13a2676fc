package org.tom4j.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the address of the next part; null: this is the last one
 */
@Says("A part of a list. Follow next until it is null.")
public record Paged<T>(List<T> results, @Nullable String next) {

  public Paged {
    results = List.copyOf(results);
  }

  /** A list that is short enough to be answered whole. */
  public static <T> Paged<T> whole(List<T> results) {
    return new Paged<>(results, null);
  }

  /**
   * The first {@code size} of what was found; one more was looked for.
   *
   * @param next makes the next part's address from the last row of this one
   */
  public static <R, T> Paged<T> of(
      List<R> found, int size, Function<R, T> answer, Function<R, String> next) {
    List<R> shown = found.size() > size ? found.subList(0, size) : found;
    return new Paged<>(
        shown.stream().map(answer).toList(),
        found.size() > size ? next.apply(shown.getLast()) : null);
  }
}
