package org.tom4j.filtering;

import java.util.List;
import java.util.stream.Stream;
import org.tom4j.access.Viewer;
import org.tom4j.filters.Filter;
import org.tom4j.filters.FilterName;
import org.tom4j.filters.FilterProblem;
import org.tom4j.filters.Sky;
import org.tom4j.filters.UnreadableFilterException;
import org.tom4j.sky.Skies;

/** Reads the texts of filters, for whoever wrote them. Any thread. */
final class FilterTexts {
  private static final int MOST = 200;

  private final Skies skies;

  FilterTexts(Skies skies) {
    this.skies = skies;
  }

  /** What of the sky a viewer's filters may name: his lists of targets, and regions. */
  List<FilterName> ofSky(Viewer viewer) {
    Sky sky = skies.seenBy(viewer);
    return Stream.concat(
            sky.lists().stream()
                .map(list ->
                    new FilterName(
                        "separation_to(" + RawNames.quoted(list) + ")",
                        "a number",
                        "degrees to the nearest target of this list")),
            sky.regions().stream()
                .map(region ->
                    new FilterName(
                        "in_moc(" + RawNames.quoted(region) + ")",
                        "true or false",
                        "whether it lies in this region")))
        .limit(MOST)
        .toList();
  }

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
      return Filter.compile(bare, skies.seenBy(viewer));
    } catch (UnreadableFilterException unreadable) {
      throw new FilterProblems(unreadable.problems());
    }
  }
}
