package org.tom4j.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryConsole.Saved;
import org.tom4j.people.People;
import picocli.CommandLine.Option;

/** The option of commands that act for a person. */
final class PersonOption {
  @Option(
      names = "--as",
      paramLabel = "PERSON",
      description = "Whose it is, with whose rights; otherwise the query's owner's.")
  @Nullable String name;

  /** Who is named, else the query's owner, else the console. */
  Viewer viewer(People people, @Nullable Saved saved) {
    if (name != null) {
      return people.viewer(people.named(name).id());
    }
    return Optional.ofNullable(saved)
        .map(Saved::ownerId)
        .map(people::viewer)
        .filter(owner -> !owner.isAnonymous())
        .orElse(Viewer.CONSOLE);
  }
}
