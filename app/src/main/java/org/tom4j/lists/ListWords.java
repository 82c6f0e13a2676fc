package org.tom4j.lists;

import java.util.Locale;
import org.tom4j.access.Permissions;

/** What the pages of lists say. */
final class ListWords {
  private ListWords() {}

  /** {@code 1 target}, {@code 2,000 targets}. */
  static String targets(long count) {
    return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? "target" : "targets");
  }

  static String word(Permissions permissions) {
    return permissions.name().toLowerCase(Locale.ROOT);
  }

  /** What was put on a list. */
  static String added(int added, int wanted, String list) {
    int already = wanted - added;
    return "Put "
        + targets(added)
        + " on “"
        + list
        + "”"
        + (already == 0
            ? "."
            : already == 1 ? "; 1 was on it already." : "; " + already + " were on it already.");
  }
}
