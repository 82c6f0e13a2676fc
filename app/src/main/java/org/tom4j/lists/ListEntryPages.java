package org.tom4j.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.targets.ListedTargets;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.LocalPath;
import org.tom4j.web.SeeOther;

/** Puts targets on lists and takes them off, from wherever they are shown. */
@Controller
final class ListEntryPages {
  private final Lists lists;
  private final ListChoice choice;
  private final ListEntryStore entries;

  ListEntryPages(Lists lists, ListChoice choice, ListEntryStore entries) {
    this.lists = lists;
    this.choice = choice;
    this.entries = entries;
  }

  /** Puts targets on a list, or on a new one: a name that is filled in goes before a choice. */
  @PostMapping("/targets/lists/add/")
  Answer add(
      Viewer viewer,
      @RequestParam(defaultValue = "") List<String> targets,
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String back) {
    String there = back(back, "/targets/");
    List<Long> wanted = ListedTargets.numbers(targets);
    if (wanted.isEmpty()) {
      return SeeOther.to(there)
          .telling(Flash.Kind.WARNING, "Nothing was put on a list: tick targets first.");
    }
    List<Long> seen = wanted.stream().filter(entries.visible(viewer, wanted)::contains).toList();
    @Nullable String problem = choice.problem(list, name);
    if (problem != null) {
      return SeeOther.to(there)
          .telling(Flash.Kind.WARNING, "Nothing was put on a list: " + problem);
    }
    TargetList chosen = choice.chosen(viewer, list, name);
    int added = entries.add(viewer, chosen, seen);
    SeeOther answer =
        SeeOther.to(back(back, chosen.path()))
            .telling(Flash.Kind.SUCCESS, ListWords.added(added, seen.size(), chosen.name()));
    return seen.size() == wanted.size()
        ? answer
        : answer.telling(
            Flash.Kind.WARNING,
            ListWords.targets(wanted.size() - seen.size())
                + " were left out: they are gone, or not yours to see.");
  }

  @PostMapping("/targets/lists/{id}/remove/")
  Answer remove(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<String> targets,
      @RequestParam(defaultValue = "") String back) {
    TargetList list = lists.changeable(viewer, id);
    List<Long> wanted = ListedTargets.numbers(targets);
    SeeOther answer = SeeOther.to(back(back, list.path()));
    if (wanted.isEmpty()) {
      return answer.telling(
          Flash.Kind.WARNING, "Nothing was taken off the list: tick targets first.");
    }
    int removed = entries.remove(viewer, list, wanted);
    return answer.telling(
        Flash.Kind.SUCCESS, "Took " + ListWords.targets(removed) + " off “" + list.name() + "”.");
  }

  /** Back to a page of targets, and to nowhere else. */
  private static String back(String wanted, String otherwise) {
    return wanted.startsWith("/targets/") ? LocalPath.orElse(wanted, otherwise) : otherwise;
  }
}
