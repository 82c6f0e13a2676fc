package org.tom4j.live;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AlertTargets;
import org.tom4j.alerts.LivePath;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.lists.ListChoice;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.SeeOther;

/** Puts what a card shows on a list of targets; an alert becomes a target first. */
@Controller
final class LiveListPages {
  private final SeenQueries queries;
  private final AlertTargets targets;
  private final ListChoice lists;

  LiveListPages(SeenQueries queries, AlertTargets targets, ListChoice lists) {
    this.queries = queries;
    this.targets = targets;
    this.lists = lists;
  }

  /**
   * @param alert the TOM's number of the alert
   * @param target that it is already; 0: it is to become one
   */
  @PostMapping("/alerts/query/{id}/live/list/")
  Answer add(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long alert,
      @RequestParam(defaultValue = "0") long target,
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "") String name) {
    SeenQuery _ = queries.seen(viewer, id);
    SeeOther back = SeeOther.to(LivePath.of(id));
    @Nullable String problem = lists.problem(list, name);
    if (problem != null) {
      return back.telling(Flash.Kind.WARNING, "Nothing was put on a list: " + problem);
    }
    if (target > 0) {
      return back.telling(Flash.Kind.SUCCESS, lists.put(viewer, list, name, target));
    }
    AlertTargets.Outcome made = targets.make(viewer, alert);
    @Nullable Long its = made.target();
    if (its == null) {
      SeeOther next = made.ask().isEmpty() ? back : SeeOther.to(made.ask());
      return next.telling(Flash.Kind.WARNING, made.words())
          .telling(
              Flash.Kind.INFO, "It is on no list yet: that can be done on the target's own page.");
    }
    return back.telling(
        Flash.Kind.SUCCESS, made.words() + " " + lists.put(viewer, list, name, its));
  }
}
