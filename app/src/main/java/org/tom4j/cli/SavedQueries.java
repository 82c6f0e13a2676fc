package org.tom4j.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tom4j.alerts.QueryConsole.Saved;

/** Finds the saved query that a command line means. */
final class SavedQueries {
  private SavedQueries() {}

  /**
   * By its name exactly, else in any case, else by its number.
   *
   * @throws CommandFailure if there is none, or several are called so
   */
  static Saved named(List<Saved> saved, String wanted) {
    List<Saved> found = saved.stream().filter(each -> each.name().equals(wanted)).toList();
    if (found.isEmpty()) {
      found = saved.stream().filter(each -> each.name().equalsIgnoreCase(wanted)).toList();
    }
    if (found.isEmpty()) {
      found = saved.stream().filter(each -> Long.toString(each.id()).equals(wanted)).toList();
    }
    return switch (found.size()) {
      case 0 ->
          throw new CommandFailure(
              "No saved query is called '" + wanted + "': tom query list shows those there are.");
      case 1 -> found.getFirst();
      default ->
          throw new CommandFailure(
              "Several queries are called '"
                  + wanted
                  + "': name one by its number, "
                  + found.stream()
                      .map(each -> Long.toString(each.id()))
                      .collect(Collectors.joining(", ")));
    };
  }
}
