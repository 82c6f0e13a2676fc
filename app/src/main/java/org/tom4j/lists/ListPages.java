package org.tom4j.lists;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Rights;
import org.tom4j.access.Viewer;
import org.tom4j.targets.ListedTargets;
import org.tom4j.web.Answer;
import org.tom4j.web.Audience;
import org.tom4j.web.FieldView;
import org.tom4j.web.FieldView.Widget;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Pager;
import org.tom4j.web.SeeOther;

/** The lists of targets, each of them, and making and deleting them. */
@Controller
final class ListPages {
  static final String LISTS = "/targets/lists/";
  private static final int SIZE = 50;

  private final Lists lists;
  private final ListStore store;
  private final ListedTargets targets;

  ListPages(Lists lists, ListStore store, ListedTargets targets) {
    this.lists = lists;
    this.store = store;
    this.targets = targets;
  }

  @GetMapping(LISTS)
  @Audience(Audience.Kind.READERS)
  Answer lists(Viewer viewer, @RequestParam(defaultValue = "1") String page) {
    int wanted = page.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(page) : 1;
    return lists(viewer, wanted, "", null);
  }

  @PostMapping(LISTS)
  Answer create(Viewer viewer, @RequestParam(defaultValue = "") String name) {
    String called = name.strip();
    String problem = TargetList.nameProblem(called);
    if (problem != null) {
      return lists(viewer, 1, name, problem);
    }
    Optional<Long> made = store.insert(viewer, called, Rights.UNSAID);
    if (made.isEmpty()) {
      return lists(viewer, 1, name, TargetList.taken(called));
    }
    return SeeOther.to(LISTS + made.get() + "/")
        .telling(Flash.Kind.SUCCESS, "Made the list “" + called + "”.");
  }

  private Page lists(Viewer viewer, int page, String name, @Nullable String problem) {
    var pager = new Pager(page, SIZE, store.count(viewer), LISTS + "?");
    List<ListsPage.Line> lines =
        store.byName(viewer, pager.offset(), SIZE).stream()
            .map(list ->
                new ListsPage.Line(
                    list.path(),
                    list.name(),
                    ListWords.targets(list.targets()),
                    viewer.isAnonymous() ? "" : Objects.requireNonNullElse(list.owner(), "the TOM"),
                    ListWords.word(list.permissions())))
            .toList();
    FieldView field =
        FieldView.of("name", "New list", Widget.TEXT)
            .mustBeFilled()
            .withValue(name.replace("\0", ""))
            .withHelp(
                "Its name, at most "
                    + TargetList.MAX_NAME
                    + " characters. The list is yours and your groups' until you say otherwise.")
            .withProblem(problem);
    return Page.of(
        "lists/lists.jte",
        "Lists of targets",
        new ListsPage(lines, pager, viewer.isAnonymous() ? List.of() : List.of(field)));
  }

  @GetMapping("/targets/lists/{id}/")
  @Audience(Audience.Kind.READERS)
  Answer show(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> sent) {
    TargetList list = lists.seen(viewer, id);
    return Page.of(
        "lists/list.jte",
        list.name(),
        new ListPage(
            list.name(),
            list.path(),
            ListWords.word(list.permissions()),
            ListWords.targets(list.targets()),
            viewer.isAnonymous() || list.owner() == null ? "" : list.owner(),
            list.mayChange(),
            list.mayDelete(),
            targets.page(viewer, list.called(), sent)));
  }

  @GetMapping("/targets/lists/{id}/delete/")
  Answer confirm(Viewer viewer, @PathVariable long id) {
    TargetList list = lists.deletable(viewer, id);
    return Page.of(
        "lists/delete.jte",
        "Delete the list " + list.name(),
        new ListDeletePage(list.name(), list.path()));
  }

  @PostMapping("/targets/lists/{id}/delete/")
  Answer delete(Viewer viewer, @PathVariable long id) {
    TargetList list = lists.deletable(viewer, id);
    store.delete(viewer, list);
    return SeeOther.to(LISTS)
        .telling(Flash.Kind.SUCCESS, "Deleted the list “" + list.name() + "”; its targets stay.");
  }
}
