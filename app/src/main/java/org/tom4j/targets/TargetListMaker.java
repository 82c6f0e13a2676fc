package org.tom4j.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tom4j.access.Viewer;

/** Makes the list's page from what was asked and what the store found. */
final class TargetListMaker {
  private static final int SIZE = 50;

  /** More would make rows of all heights; the target's page has them all. */
  private static final int ALIASES = 2;

  private final TargetListStore store;
  private final TargetLists lists;

  TargetListMaker(TargetListStore store, TargetLists lists) {
    this.store = store;
    this.lists = lists;
  }

  TargetListPage of(Viewer viewer, ListRequest request) {
    TargetListStore.Part part = store.list(viewer, request.search(), SIZE);
    Map<Long, List<String>> aliases = store.aliases(part.targets());
    List<TargetListPage.Line> lines =
        part.targets().stream()
            .map(target -> line(target, aliases.getOrDefault(target.id(), List.of())))
            .toList();
    TargetSearch search = request.search();
    return new TargetListPage(
        request.words(),
        request.hint(),
        count(lines.size(), part.more(), search),
        "",
        columns(request),
        lines,
        part.more() ? request.next(part.targets().getLast().id()) : null,
        search.after() == null ? null : request.sortedBy(search.order(), search.descending()),
        search.name() == null || search.cone() != null ? "" : NameLookup.path(search.name()),
        viewer.personId() != null,
        search.after() == null
            ? request.sortedBy(search.order(), search.descending())
            : request.next(search.after()),
        lines.isEmpty() || search.list() != null ? List.of() : lists.changeable(viewer));
  }

  /** All of them are not counted: that would cost more than the page. */
  private static String count(int shown, boolean more, TargetSearch search) {
    boolean all = !more && search.after() == null;
    String order =
        search.order() == TargetOrder.CREATED && search.descending() ? ", the newest first" : "";
    if (all) {
      String targets = shown + (shown == 1 ? " target" : " targets");
      return shown < 2 ? targets : targets + order;
    }
    return more
        ? (search.after() == null ? "The first " : "") + shown + " of many" + order
        : "The last " + shown + order;
  }

  private static List<TargetListPage.Column> columns(ListRequest request) {
    List<TargetListPage.Column> columns = new ArrayList<>();
    columns.add(column(request, "Name", "", TargetOrder.NAME));
    columns.add(column(request, "RA", "°", TargetOrder.RA));
    columns.add(column(request, "Dec", "°", TargetOrder.DEC));
    columns.add(column(request, "Created", "UTC", TargetOrder.CREATED));
    return columns;
  }

  /** A second click turns the order round; the newest come first at the first one. */
  private static TargetListPage.Column column(
      ListRequest request, String label, String unit, TargetOrder order) {
    TargetSearch search = request.search();
    boolean here = search.order() == order;
    boolean descending = here ? !search.descending() : order == TargetOrder.CREATED;
    String sorted = !here ? "" : search.descending() ? "descending" : "ascending";
    boolean number = order == TargetOrder.RA || order == TargetOrder.DEC;
    return new TargetListPage.Column(
        label, request.sortedBy(order, descending), sorted, unit, number);
  }

  private static TargetListPage.Line line(Target target, List<String> aliases) {
    return new TargetListPage.Line(
        target.id(),
        target.path(),
        target.name(),
        aliases.subList(0, Math.min(ALIASES, aliases.size())),
        Math.max(0, aliases.size() - ALIASES),
        target.type().label(),
        target.type() == TargetType.NON_SIDEREAL,
        SkyText.of(target.position()),
        TargetFields.word(target.permissions()),
        Texts.time(target.created()));
  }
}
