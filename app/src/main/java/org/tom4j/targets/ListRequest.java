package org.tom4j.targets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.db.NameKey;

/**
 * What is asked of the list, read from the address.
 *
 * @param path of the list, without parameters
 * @param filters the parameters that filter, ready for another address
 * @param hint why what was typed is no position though it looks like one, or ""
 */
record ListRequest(TargetSearch search, String path, String filters, String hint) {
  private static final String ALL = "/targets/";

  /**
   * @param matchRadius of a position without a radius
   * @throws IllegalArgumentException in words for the person who asked
   */
  static ListRequest of(Map<String, String> sent, Angle matchRadius) {
    String q = given(sent, "q");
    String name = given(sent, "name");
    String cone = given(sent, "cone");
    TargetSearch search = sorted(given(sent, "sort"));
    var filters = new StringBuilder();
    if (!q.isEmpty()) {
      @Nullable Cone typed = ConeText.typed(q, matchRadius);
      search = typed == null ? search.named(part(q)) : search.in(typed);
      filters.append("q=").append(encoded(q)).append('&');
    }
    if (!name.isEmpty()) {
      search = search.named(part(name));
      filters.append("name=").append(encoded(name)).append('&');
    }
    if (!cone.isEmpty()) {
      search = search.in(ConeText.parameter(cone));
      filters.append("cone=").append(encoded(cone)).append('&');
    }
    String after = given(sent, "after");
    if (!after.isEmpty()) {
      search = search.after(after(after));
    }
    String problem = search.cone() == null && !q.isEmpty() ? ConeText.problem(q) : null;
    return new ListRequest(search, ALL, filters.toString(), problem == null ? "" : problem);
  }

  /** The same of one list's targets alone, asked for by a parameter. */
  ListRequest listed(long list) {
    return new ListRequest(search.listed(list), path, filters + "list=" + list + "&", hint);
  }

  /** The same of one list's targets alone, which stand at another path. */
  ListRequest listedAt(String other, long list) {
    return new ListRequest(search.listed(list), other, filters, hint);
  }

  /** The words above the list; "" if all is shown. */
  String words() {
    Cone cone = search.cone();
    String words = search.name() == null ? "" : "Names with “" + search.name() + "”";
    if (cone == null) {
      return words;
    }
    SkyText sky = SkyText.of(cone.center());
    return (words.isEmpty() ? "Within " : words + ", within ")
        + ConeText.words(cone.radius())
        + " of "
        + sky.ra()
        + " "
        + sky.dec();
  }

  /** The address of the list sorted otherwise, from its beginning. */
  String sortedBy(TargetOrder order, boolean descending) {
    return path + "?" + filters + "sort=" + (descending ? "-" : "") + word(order);
  }

  String next(long after) {
    return sortedBy(search.order(), search.descending()) + "&after=" + after;
  }

  private static TargetSearch sorted(String sort) {
    if (sort.isEmpty()) {
      return TargetSearch.NEWEST;
    }
    boolean descending = sort.startsWith("-");
    String wanted = descending ? sort.substring(1) : sort;
    for (TargetOrder order : TargetOrder.values()) {
      if (word(order).equals(wanted)) {
        return TargetSearch.NEWEST.by(order, descending);
      }
    }
    throw new IllegalArgumentException(
        "Targets are sorted by created, name, ra or dec, not by '" + wanted + "'.");
  }

  private static long after(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("after= is a target's number, not '" + text + "'.");
    }
    return Long.parseLong(text);
  }

  /** A part that is nothing once folded would match every name. */
  private static String part(String text) {
    if (NameKey.fold(text).isEmpty()) {
      throw new NothingToLookFor(text);
    }
    return text;
  }

  /** What was typed has no letter, digit or sign that names are compared by. */
  static final class NothingToLookFor extends IllegalArgumentException {
    NothingToLookFor(String text) {
      super(NameKey.NOTHING_TO_LOOK_FOR.formatted(text));
    }
  }

  private static String word(TargetOrder order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  private static String given(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "").strip();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
