package org.tom4j.runtime.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.CatalogueEntry;

/** An entry of a list made fit to keep and show: texts on one line, of lengths that can be kept. */
public final class CatalogueCheck {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WORDS = 500;

  /** Lists of people are long, and of little use to their ends. */
  private static final int MOST_PEOPLE = 300;

  private static final int MOST_ALIASES = 100;

  private CatalogueCheck() {}

  /**
   * @throws IllegalArgumentException if it cannot be kept, in words
   */
  public static CatalogueEntry check(CatalogueEntry entry) {
    List<String> aliases =
        entry.aliases().stream()
            .filter(alias -> !alias.isBlank())
            .limit(MOST_ALIASES)
            .map(alias -> line("alias", alias, LONGEST_NAME))
            .toList();
    String prefix = entry.prefix();
    return new CatalogueEntry(
        line("id", entry.id(), LONGEST_NAME),
        prefix == null ? null : line("prefix", prefix, LONGEST_NAME),
        line("designation", entry.designation(), LONGEST_NAME),
        entry.position(),
        words("type", entry.type()),
        entry.redshift(),
        entry.discovered(),
        words("reporting group", entry.reportedBy()),
        words("survey", entry.foundBy()),
        people(entry.reporters()),
        aliases,
        AlertCheck.page(entry.page()),
        entry.modified());
  }

  private static @Nullable String words(String what, @Nullable String text) {
    return text == null || text.isBlank() ? null : line(what, text, LONGEST_WORDS);
  }

  private static @Nullable String people(@Nullable String people) {
    if (people == null || people.isBlank()) {
      return null;
    }
    String line = Texts.line(people).strip();
    return line.length() <= MOST_PEOPLE ? line : line.substring(0, MOST_PEOPLE) + "…";
  }

  private static String line(String what, String text, int longest) {
    return AlertCheck.line(what, text, longest).strip();
  }
}
