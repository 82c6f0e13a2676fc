package org.tom4j.filtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tom4j.filters.Filter;
import org.tom4j.runtime.feed.ReadAlert;

/** Fields that a filter names and that no alert has which it was tried on: mistyped, perhaps. */
final class MissingFields {
  /** The fields of so many alerts are gathered. */
  private static final int LOOKED_AT = 50;

  private static final int NEAR = 3;
  private static final int ENOUGH = 3;

  private final Filter filter;
  private final Set<String> there = new TreeSet<>();
  private int looked;

  MissingFields(Filter filter) {
    this.filter = filter;
  }

  /** Takes note of an alert's fields; what cannot be read has none. */
  void look(ReadAlert alert) {
    if (filter.members().isEmpty() || looked >= LOOKED_AT) {
      return;
    }
    looked++;
    try {
      RawNames.of(alert.members()).forEach(member -> there.add(member.name()));
    } catch (RuntimeException unreadable) {
      // The filter's own words tell of it.
    }
  }

  /** In words, one for each such field. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (String field : looked == 0 || there.isEmpty() ? List.<String>of() : filter.members()) {
      if (there.stream().noneMatch(name -> isOrHolds(field, name))) {
        String near = near(field);
        words.add(
            "None of the alerts looked at has "
                + field
                + (near.isEmpty() ? "." : "; like it are " + near + "."));
      }
    }
    return words;
  }

  /** A list or object is named by its first field. */
  private static boolean isOrHolds(String field, String name) {
    return name.equals(field)
        || (name.startsWith(field) && ".[".indexOf(name.charAt(field.length())) >= 0);
  }

  private String near(String field) {
    String wanted = last(field);
    String start = wanted.substring(0, Math.min(ENOUGH, wanted.length()));
    return there.stream()
        .filter(name -> last(name).startsWith(start) || last(name).equals(wanted))
        .limit(NEAR)
        .collect(Collectors.joining(", "));
  }

  private static String last(String field) {
    return field.substring(field.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
