package org.tom4j.actions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.actions.Delivery.State;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.SeeOther;

/** What became of each delivery of a query, for those who may change it. */
@Controller
final class DeliveryPages {
  private final Actions actions;
  private final DeliveryFinder finder;
  private final SeenQueries queries;

  DeliveryPages(Actions actions, DeliveryFinder finder, SeenQueries queries) {
    this.actions = actions;
    this.finder = finder;
    this.queries = queries;
  }

  static String path(long query) {
    return ActionPages.path(query) + "deliveries/";
  }

  @GetMapping("/alerts/query/{id}/actions/deliveries/")
  Answer list(Viewer viewer, @PathVariable long id) {
    SeenQuery query = queries.changeable(viewer, id, ActionPages.DOING);
    Optional<QueryAction> action = actions.of(id);
    List<DeliveryFinder.Told> last = finder.last(viewer, id);
    long failed =
        finder.counts(id).entrySet().stream()
            .filter(kind -> action.filter(set -> set.wants(kind.getKey())).isPresent())
            .mapToLong(kind -> kind.getValue().getOrDefault(State.FAILED, 0L))
            .sum();
    boolean told = action.filter(set -> set.webhook() != null && !set.paused()).isPresent();
    return Page.of(
        "actions/deliveries.jte",
        "Deliveries of “" + query.name() + "”",
        new DeliveryListPage(
            query.name(),
            path(id),
            ActionPages.path(id),
            ActionPages.back(id),
            told ? ActionPages.path(id) + "test/" : "",
            failed == 0
                ? ""
                : failed == 1 ? "the one that failed" : ActionPanels.count(failed) + " that failed",
            last.size() == DeliveryFinder.SHOWN,
            last.stream().map(one -> line(one, viewer, action.orElse(null))).toList()));
  }

  private static DeliveryListPage.Line line(
      DeliveryFinder.Told told, Viewer viewer, @Nullable QueryAction action) {
    DeliveryFinder.Told one = Discreet.to(viewer, action, told);
    boolean seen = one.alert() != null && one.name() != null;
    return new DeliveryListPage.Line(
        one.id(),
        one.kind() == Kind.TARGET ? "target" : "webhook",
        one.test(),
        seen
            ? String.valueOf(one.name())
            : one.alert() == null
                ? one.test() ? "without an alert" : "an alert that is no longer kept"
                : "an alert that you may not see",
        seen ? "/alerts/alert/" + one.alert() + "/" : "",
        one.mark() == null ? "" : one.mark().toLowerCase(Locale.ROOT),
        one.state().name().toLowerCase(Locale.ROOT),
        one.tries(),
        ActionPanels.time(one.tried()),
        ActionPanels.time(one.next()),
        one.status() == null || one.state() != State.DONE ? "" : one.status().toString(),
        one.words(),
        one.answer(),
        one.target() == null ? "" : "/targets/" + one.target() + "/",
        action != null
            && !action.paused()
            && action.wants(one.kind())
            && !one.test()
            && (one.state() == State.FAILED || (one.state() == State.WAITING && one.tries() > 0)));
  }

  @PostMapping("/alerts/query/{id}/actions/deliveries/try/")
  Answer tryNow(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> sent) {
    SeenQuery _ = queries.changeable(viewer, id, ActionPages.DOING);
    SeeOther back = SeeOther.to(path(id));
    String one = sent.getOrDefault("delivery", "");
    boolean all = "true".equals(sent.get("all"));
    if (!all && !one.matches("[0-9]{1,18}")) {
      return back.telling(Flash.Kind.WARNING, "Nothing is tried: say which delivery.");
    }
    if (actions.of(id).filter(QueryAction::paused).isPresent()) {
      return back.telling(
          Flash.Kind.WARNING, "It is paused: set it anew first, then what waits goes on.");
    }
    return actions.tryNow(id, all ? null : Long.valueOf(one))
        ? back.telling(Flash.Kind.SUCCESS, "It is tried now: look at this page again in a moment.")
        : back.telling(
            Flash.Kind.WARNING,
            "There is nothing of it to try: it is done, or not wanted any more.");
  }
}
