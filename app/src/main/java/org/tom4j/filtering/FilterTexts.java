package org.tom4j.filtering;

import java.util.List;
import org.tom4j.access.Viewer;
import org.tom4j.filters.Filter;
import org.tom4j.filters.FilterProblem;
import org.tom4j.filters.UnreadableFilterException;

/** Reads the texts of filters, for whoever wrote them. Any thread. */
final class FilterTexts {

  /**
   * @param viewer what he sees, his filter may name
   */
  Filter read(Viewer viewer, String text) throws FilterProblems {
    String bare = text.strip();
    if (bare.isEmpty()) {
      throw new FilterProblems(
          List.of(new FilterProblem(1, 1, "Write a condition, such as mag < 20.")));
    }
    if (bare.length() > Filter.LONGEST) {
      throw new FilterProblems(
          List.of(
              new FilterProblem(
                  1, 1, "A filter has at most " + Filter.LONGEST + " characters; shorten it.")));
    }
    if (bare.indexOf('\0') >= 0) {
      throw new FilterProblems(
          List.of(new FilterProblem(1, 1, "It has a character that cannot be stored (U+0000).")));
    }
    try {
      return Filter.compile(bare);
    } catch (UnreadableFilterException unreadable) {
      throw new FilterProblems(unreadable.problems());
    }
  }
}
