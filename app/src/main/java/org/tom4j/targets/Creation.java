package org.tom4j.targets;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;

/** What came of wanting a target. Unless it was created, nothing was changed. */
public sealed interface Creation {

  /** It is there now. */
  record Created(Target target) implements Creation {}

  /**
   * There is one already.
   *
   * @param existing the target, which the maker may see
   * @param name the name they share, or null: they share the position
   * @param separation how far apart they are; null: one has no position
   */
  record Conflict(Target existing, MatchedBy how, @Nullable String name, @Nullable Angle separation)
      implements Creation {}

  /**
   * Something is wrong with it.
   *
   * @param problems by form field ({@code name}, {@code ra}, {@code dec}, {@code aliases} …), in
   *     words; never empty
   */
  record Refused(Map<String, String> problems) implements Creation {
    public Refused {
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("Refused without a reason");
      }
      problems = Map.copyOf(problems);
    }
  }
}
