package org.tom4j.alerts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.web.TypedNumber;

/**
 * Which rows of a run, in which order. Everything wrong in an address falls back to the default.
 *
 * @param page counted from 1
 * @param sort the column
 * @param descending largest or latest first
 * @param text part of a name, any case; null: all
 * @param magMin brightest magnitude wanted; null: open. Limits and negative differences never match
 * @param magMax faintest magnitude wanted; null: open
 */
record RowQuery(
    int page,
    Sort sort,
    boolean descending,
    @Nullable String text,
    @Nullable Double magMin,
    @Nullable Double magMax) {

  static final int PAGE_SIZE = 50;

  /** Far behind the last page of any run. */
  static final int LAST_PAGE = 100_000_000;

  /** Who sorts a million rows looks at the first; deeper pages would sort all of them each time. */
  static final int DEEPEST_SORTED_PAGE = 200;

  /** The same in rows. */
  static final int DEEPEST_SORTED = DEEPEST_SORTED_PAGE * PAGE_SIZE;

  /** What rows can be sorted by; the order of arrival is the broker's own. */
  enum Sort {
    ARRIVAL,
    TIME,
    NAME,
    RA,
    DEC,
    MAG,
    SCORE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static RowQuery of(
      @Nullable String page,
      @Nullable String sort,
      @Nullable String text,
      @Nullable String magMin,
      @Nullable String magMax) {
    String order = sort == null ? "" : sort.strip();
    Sort column = Sort.ARRIVAL;
    boolean descending = false;
    for (Sort each : Sort.values()) {
      if (order.equals(each.word()) || order.equals("-" + each.word())) {
        column = each;
        descending = order.startsWith("-");
      }
    }
    return new RowQuery(
        pageNumber(page),
        column,
        descending,
        text == null || text.isBlank() ? null : text.strip(),
        number(magMin),
        number(magMax));
  }

  /** Whether every row of the run is wanted. */
  boolean unfiltered() {
    return text == null && magMin == null && magMax == null;
  }

  /** Whether all rows are wanted as they came, the first to come first: any page is cheap then. */
  boolean inOrderOfArrival() {
    return unfiltered() && sort == Sort.ARRIVAL && !descending;
  }

  /** Whether this page of so many rows lies behind the last that is told. */
  boolean tooDeep(int size) {
    return !inOrderOfArrival() && (page - 1L) * size >= DEEPEST_SORTED;
  }

  RowQuery atPage(int number) {
    return new RowQuery(number, sort, descending, text, magMin, magMax);
  }

  private static int pageNumber(@Nullable String page) {
    if (page == null || !page.matches("[1-9][0-9]{0,8}")) {
      return 1;
    }
    return Integer.parseInt(page);
  }

  private static @Nullable Double number(@Nullable String text) {
    return text == null ? null : TypedNumber.read(text);
  }
}
