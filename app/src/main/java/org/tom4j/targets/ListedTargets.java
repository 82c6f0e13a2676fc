package org.tom4j.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tom4j.access.Viewer;
import org.tom4j.web.Refusal;

/** The targets of a list, shown as all targets are. Safe for all threads. */
public final class ListedTargets {
  private static final int AT_A_TIME = 1000;

  private final TargetListMaker pages;
  private final TargetListStore store;
  private final TargetSettings settings;

  ListedTargets(TargetListMaker pages, TargetListStore store, TargetSettings settings) {
    this.pages = pages;
    this.store = store;
    this.settings = settings;
  }

  /**
   * A part of a list.
   *
   * @param list which the viewer may see
   * @param sent how it is to be sorted and filtered, as for the list of all targets
   * @throws Refusal.BadRequest in words, if that makes no sense
   */
  public TargetListPage page(Viewer viewer, ListName list, Map<String, String> sent) {
    try {
      ListRequest request = ListRequest.of(sent, settings.matchRadius());
      return pages.of(viewer, request.listedAt(list.path(), list.id()));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal.BadRequest(String.valueOf(wrong.getMessage()));
    }
  }

  /** All of a list that the viewer may see, by name. */
  public List<Target> all(Viewer viewer, ListName list) {
    TargetSearch search = TargetSearch.NEWEST.by(TargetOrder.NAME, false).listed(list.id());
    List<Target> all = new ArrayList<>();
    TargetListStore.Part part = store.list(viewer, search, AT_A_TIME);
    all.addAll(part.targets());
    while (part.more()) {
      part = store.list(viewer, search.after(part.targets().getLast().id()), AT_A_TIME);
      all.addAll(part.targets());
    }
    return all;
  }

  /** Numbers of targets, as far as they are some, each once and in their order. */
  public static List<Long> numbers(List<String> sent) {
    return sent.stream()
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .distinct()
        .toList();
  }
}
