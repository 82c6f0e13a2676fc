package org.tom4j.runtime.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.ResolvedObject;

/**
 * What a module says of a name made fit to show: texts on one line, of lengths that can be kept.
 */
public final class ResolvedCheck {
  private static final int LONGEST_NAME = 500;
  private static final int MOST_ALIASES = 1000;

  private ResolvedCheck() {}

  /**
   * @throws IllegalArgumentException if it cannot be kept, in words
   */
  public static ResolvedObject check(ResolvedObject object) {
    List<String> aliases =
        object.aliases().stream()
            .filter(alias -> !alias.isBlank())
            .limit(MOST_ALIASES)
            .map(alias -> line("alias", alias))
            .toList();
    return new ResolvedObject(
        line("name", object.name()),
        aliases,
        object.position(),
        object.epoch(),
        object.pmRa(),
        object.pmDec(),
        object.parallax(),
        object.redshift(),
        type(object.type()),
        object.orbit(),
        AlertCheck.page(object.page()));
  }

  private static @Nullable String type(@Nullable String type) {
    return type == null || type.isBlank() ? null : line("type", type);
  }

  private static String line(String what, String text) {
    return AlertCheck.line(what, text, LONGEST_NAME).strip();
  }
}
