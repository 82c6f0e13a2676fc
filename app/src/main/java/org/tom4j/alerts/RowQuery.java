package org.tom4j.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param showing by what messages say of themselves; null: all
 * @param upto only rows that had come when the one of this place did, so that pages stay what they
 *     were while further ones come; null: all
 */
record RowQuery(
    int page,
    Sort sort,
    boolean descending,
    @Nullable String text,
    @Nullable Double magMin,
    @Nullable Double magMax,
    @Nullable Showing showing,
    @Nullable Long upto) {

  static final int PAGE_SIZE = 50;

  /** Far behind the last page of any run. */
  static final int LAST_PAGE = 100_000_000;

  /** Who sorts a million rows looks at the first; deeper pages would sort all of them each time. */
  static final int DEEPEST_SORTED_PAGE = 200;

  /** The same in rows. */
  static final int DEEPEST_SORTED = DEEPEST_SORTED_PAGE * PAGE_SIZE;

  /** All rows as they came. */
  static final RowQuery ALL = new RowQuery(1, Sort.ARRIVAL, false, null, null, null, null, null);

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
        number(magMax),
        null,
        null);
  }

  /** By the parameters of a page's address. */
  static RowQuery sent(Map<String, String> sent) {
    String upto = sent.get("upto");
    return of(
            sent.get("page"),
            sent.get("sort"),
            sent.get("q"),
            sent.get("mag_min"),
            sent.get("mag_max"))
        .showing(sent.get("show"))
        .upTo(upto != null && upto.matches("[0-9]{1,18}") ? Long.valueOf(upto) : null);
  }

  /** Whether every row of the run is wanted. */
  boolean unfiltered() {
    return text == null && magMin == null && magMax == null && showing == null;
  }

  /** Whether all rows are wanted by when they came, either way: any page is cheap then. */
  boolean inOrderOfArrival() {
    return unfiltered() && sort == Sort.ARRIVAL;
  }

  /** Whether what comes later stands behind what is there: no row of a page ever moves. */
  boolean appends() {
    return sort == Sort.ARRIVAL && !descending;
  }

  /** Whether this page of so many rows lies behind the last that is told. */
  boolean tooDeep(int size) {
    return !inOrderOfArrival() && (page - 1L) * size >= DEEPEST_SORTED;
  }

  RowQuery atPage(int number) {
    return new RowQuery(number, sort, descending, text, magMin, magMax, showing, upto);
  }

  /** Only some by what they say of themselves; an unknown word wants all. */
  RowQuery showing(@Nullable String word) {
    return new RowQuery(page, sort, descending, text, magMin, magMax, Showing.of(word), upto);
  }

  RowQuery upTo(@Nullable Long place) {
    return new RowQuery(page, sort, descending, text, magMin, magMax, showing, place);
  }

  /** The same rows in another order, from the first page, and all that have come. */
  RowQuery by(Sort column, boolean fromTheEnd) {
    return new RowQuery(1, column, fromTheEnd, text, magMin, magMax, showing, null);
  }

  /** The address of the page that shows just this. */
  String address(String path) {
    List<String> parts = new ArrayList<>();
    if (sort != Sort.ARRIVAL || descending) {
      parts.add("sort=" + sortWord());
    }
    parts.addAll(filter());
    if (page > 1) {
      parts.add("page=" + page);
    }
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }

  /** What leaves rows out, as parameters of an address; empty if nothing does. */
  List<String> filter() {
    List<String> parts = new ArrayList<>();
    if (text != null) {
      parts.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
    if (magMin != null) {
      parts.add("mag_min=" + plain(magMin));
    }
    if (magMax != null) {
      parts.add("mag_max=" + plain(magMax));
    }
    if (showing != null) {
      parts.add("show=" + showing.word());
    }
    return parts;
  }

  /** {@code -mag}: the column, with a minus sign the largest first. */
  String sortWord() {
    return (descending ? "-" : "") + sort.word();
  }

  /** A number as a form takes it again; "" for null. */
  static String plain(@Nullable Double number) {
    return number == null ? "" : String.format(Locale.ROOT, "%s", number);
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
