package org.tom4j.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Variables of the environment that set something.
 *
 * @param known those of this program's keys
 */
record Variables(Set<String> known) {
  /** They are for the program and its launcher, not for a key. */
  private static final Set<String> OTHERS =
      Set.of("TOM_ADMIN_PASSWORD", "TOM_JAVA_OPTS", "TOM_SECRET_KEY");

  /**
   * Those that look like a setting and are none, each in a sentence. Other programs have variables
   * that begin with TOM_, too: of theirs nothing is said.
   */
  List<String> unknown(Collection<String> environment) {
    List<String> words = new ArrayList<>();
    for (String variable : new TreeSet<>(environment)) {
      boolean settles = known.contains(variable) || OTHERS.contains(variable);
      if (!settles && variable.startsWith("TOM_") && !variable.startsWith("TOM_BROKERS_")) {
        Optional<String> near = near(variable);
        if (near.isPresent() || isOfASection(variable)) {
          words.add(
              variable
                  + " in the environment sets nothing: "
                  + near.map(word -> "did you mean " + word + "?")
                      .orElse("no key of tom.yaml is called so"));
        }
      }
    }
    return words;
  }

  private Optional<String> near(String variable) {
    return known.stream()
        .filter(word -> Nearest.changes(variable, word) <= 2)
        .findFirst()
        .or(() -> isOfASection(variable) ? Nearest.to(variable, known) : Optional.empty());
  }

  /** Whether it begins as the keys under one key do: {@code TOM_SERVER_}. */
  private boolean isOfASection(String variable) {
    int end = variable.indexOf('_', 4);
    return end > 0
        && known.stream().anyMatch(word -> word.startsWith(variable.substring(0, end + 1)));
  }
}
