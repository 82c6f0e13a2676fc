package org.tom4j.lookup;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a name.
 *
 * @param name as it was asked for
 * @param answers one a service; first those whose word counts most
 */
public record Lookup(String name, List<Told> answers) {

  public Lookup {
    answers = List.copyOf(answers);
  }

  /** What a target would be made of: the first that says where it is, or how it moves. */
  public Optional<Told> best() {
    return answers.stream().filter(Told::locates).findFirst();
  }

  /** What a service says, if a target can be made of it. */
  public Optional<Told> of(String source) {
    return answers.stream()
        .filter(told -> told.source().equals(source) && told.locates())
        .findFirst();
  }
}
