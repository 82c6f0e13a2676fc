package org.tom4j.lists;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tom4j.access.Rights;
import org.tom4j.access.Viewer;
import org.tom4j.targets.ListName;

/** Lists of targets for a command line: what the pages do, in values and words. */
public final class ListConsole {
  private final ListStore store;
  private final ListEntryStore entries;

  ListConsole(ListStore store, ListEntryStore entries) {
    this.store = store;
    this.entries = entries;
  }

  /**
   * A list.
   *
   * @param owner whose it is, or ""
   * @param permissions one lower-case word
   * @param targets how many of its targets the viewer may see
   */
  public record Line(ListName list, String owner, String permissions, long targets) {}

  /** The lists that the viewer may see, by name. */
  public List<Line> lists(Viewer viewer) {
    return store.byName(viewer, 0, Integer.MAX_VALUE).stream()
        .map(list ->
            new Line(
                list.called(),
                Objects.requireNonNullElse(list.owner(), ""),
                ListWords.word(list.permissions()),
                list.targets()))
        .toList();
  }

  /**
   * The list of this name, else of this number; empty: there is none that the viewer may see.
   *
   * @throws IllegalArgumentException in words, if several have the name
   */
  public Optional<ListName> find(Viewer viewer, String wanted) {
    List<ListName> named =
        store.called(viewer, wanted.strip()).stream().map(TargetList::called).toList();
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "Several lists are called '"
              + wanted
              + "': name one by its number, "
              + String.join(", ", named.stream().map(list -> Long.toString(list.id())).toList())
              + ".");
    }
    return named.stream()
        .findFirst()
        .or(() ->
            wanted.matches("[0-9]{1,18}")
                ? entries.find(viewer, Long.parseLong(wanted))
                : Optional.empty());
  }

  /**
   * Makes a list of the viewer's, or of nobody's if that is the console.
   *
   * @throws IllegalArgumentException in words, if it can have no such name
   */
  public ListName make(Viewer viewer, String wanted) {
    String name = wanted.strip();
    String problem = TargetList.nameProblem(name);
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
    long id =
        store
            .insert(viewer, name, Rights.UNSAID)
            .orElseThrow(() -> new IllegalArgumentException(TargetList.taken(name)));
    return new ListName(id, name, true);
  }

  /**
   * Puts targets on a list and takes others off.
   *
   * @return what was done, in words
   * @throws IllegalArgumentException in words, if the viewer may not change the list
   */
  public String change(Viewer viewer, ListName list, List<Long> add, List<Long> remove) {
    TargetList found =
        store
            .find(viewer, list.id())
            .filter(TargetList::mayChange)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The list '" + list.name() + "' is not this person's to change."));
    String added =
        add.isEmpty()
            ? ""
            : ListWords.added(entries.add(viewer, found, add), add.size(), list.name());
    String removed =
        remove.isEmpty()
            ? ""
            : "Took "
                + ListWords.targets(entries.remove(viewer, found, remove))
                + " off “"
                + list.name()
                + "”.";
    return (added + " " + removed).strip();
  }
}
