package org.tom4j.lists;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Rights;
import org.tom4j.access.Viewer;
import org.tom4j.targets.ListName;

/**
 * The list that a person chose for targets: one that is there, or a new one; a name that is filled
 * in goes before a choice. Safe for all threads.
 */
public final class ListChoice {
  private final Lists lists;
  private final ListStore store;
  private final ListEntryStore entries;

  ListChoice(Lists lists, ListStore store, ListEntryStore entries) {
    this.lists = lists;
    this.store = store;
    this.entries = entries;
  }

  /** The lists that the viewer may put targets on, by name. */
  public List<ListName> offered(Viewer viewer) {
    return entries.changeable(viewer);
  }

  /**
   * What is wrong with a choice, in words, or null.
   *
   * @param list the number of one that is there, or ""
   * @param name of a new one, or ""
   */
  public @Nullable String problem(String list, String name) {
    String called = name.strip();
    if (called.isEmpty()) {
      return list.isEmpty() ? "choose one, or write the name of a new one." : null;
    }
    return TargetList.nameProblem(called);
  }

  /**
   * Puts a target on the chosen list.
   *
   * @return what was done, in words
   * @throws org.tom4j.web.Refusal if there is no such list that the viewer may change
   */
  public String put(Viewer viewer, String list, String name, long target) {
    return put(viewer, list, name, List.of(target));
  }

  /**
   * Puts targets on the chosen list, as far as the viewer may see them.
   *
   * @return what was done, in words
   * @throws org.tom4j.web.Refusal if there is no such list that the viewer may change
   */
  public String put(Viewer viewer, String list, String name, List<Long> targets) {
    TargetList chosen = chosen(viewer, list, name);
    return ListWords.added(entries.add(viewer, chosen, targets), targets.size(), chosen.name());
  }

  /** The list, which is made if it is a new one; one without {@link #problem}. */
  TargetList chosen(Viewer viewer, String list, String name) {
    String called = name.strip();
    return lists.changeable(viewer, called.isEmpty() ? number(list) : own(viewer, called));
  }

  /** The viewer's own list of a name, which is made if he has none. */
  private long own(Viewer viewer, String name) {
    Optional<Long> made = store.insert(viewer, name, Rights.UNSAID);
    return made.or(() -> store.own(viewer, name)).orElse(-1L);
  }

  private static long number(String list) {
    return list.matches("[0-9]{1,18}") ? Long.parseLong(list) : -1;
  }
}
