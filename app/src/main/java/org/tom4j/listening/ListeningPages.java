package org.tom4j.listening;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.ListeningRuns.Query;
import org.tom4j.alerts.QueryListening;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Listening to a saved query: begun, paused, slowed down and ended. */
@Controller
final class ListeningPages {
  private final ListeningStore store;
  private final ListeningRuns runs;
  private final Listeners listeners;
  private final QueryListening panels;

  ListeningPages(
      ListeningStore store, ListeningRuns runs, Listeners listeners, QueryListening panels) {
    this.store = store;
    this.runs = runs;
    this.listeners = listeners;
    this.panels = panels;
  }

  static String path(long query) {
    return "/alerts/query/" + query + "/listening/";
  }

  @GetMapping("/alerts/query/{id}/listening/")
  Answer show(Viewer viewer, @PathVariable long id) {
    Query query = seen(runs, viewer, id);
    return Page.of(
        "listening/page.jte",
        "Listening to “" + query.name() + "”",
        new ListeningPage(
            query.name(),
            "/alerts/query/" + id + "/run/",
            panels.panel(id, query.broker(), query.mayChange())));
  }

  @PostMapping("/alerts/query/{id}/listening/start/")
  Answer start(Viewer viewer, @PathVariable long id) {
    Query query = listenable(changeable(runs, viewer, id));
    store.start(viewer, id);
    listeners.lookSoon();
    return back(id, "“" + query.name() + "” is listened to from now on.");
  }

  @PostMapping("/alerts/query/{id}/listening/pause/")
  Answer pause(Viewer viewer, @PathVariable long id) {
    Query query = changeable(runs, viewer, id);
    boolean was = store.pause(viewer, id);
    listeners.lookSoon();
    return back(
        id,
        was
            ? "Paused. What comes meanwhile is read when it goes on."
            : "“" + query.name() + "” is not listened to.");
  }

  @PostMapping("/alerts/query/{id}/listening/end/")
  Answer end(Viewer viewer, @PathVariable long id) {
    Query query = changeable(runs, viewer, id);
    boolean was = Ends.end(store, runs, viewer, id);
    return back(
        id,
        was
            ? "“" + query.name() + "” is listened to no more. What was kept stays."
            : "“" + query.name() + "” was not listened to.");
  }

  @PostMapping("/alerts/query/{id}/listening/throttle/")
  Answer throttle(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(name = "per_second", defaultValue = "") String perSecond) {
    changeable(runs, viewer, id);
    @Nullable Double rate;
    try {
      rate = Listening.rate(perSecond);
    } catch (IllegalArgumentException none) {
      return SeeOther.to(path(id)).telling(Flash.Kind.ERROR, String.valueOf(none.getMessage()));
    }
    boolean was = store.throttle(viewer, id, rate);
    listeners.lookSoon();
    return back(
        id,
        was
            ? rate == null ? "It is read as fast as it comes." : "It is read at most so fast."
            : "It is not listened to.");
  }

  private static Answer back(long id, String words) {
    return SeeOther.to(path(id)).telling(Flash.Kind.SUCCESS, words);
  }

  static Query listenable(Query query) {
    if (!query.goesOn()) {
      throw new Refusal.Conflict(
          query.broker()
              + " cannot be listened to: its answers do not go on where they were left. Let the query"
              + " run by a schedule instead.");
    }
    return query;
  }

  /** The query, if the viewer may say whether it is listened to. */
  static Query changeable(ListeningRuns runs, Viewer viewer, long id) {
    Query query = seen(runs, viewer, id);
    if (!query.mayChange()) {
      throw new Refusal.Forbidden(
          "This query belongs to somebody else; you may see it, not listen to it.");
    }
    return query;
  }

  static Query seen(ListeningRuns runs, Viewer viewer, long id) {
    return runs.find(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no query number " + id + " that you may see."));
  }
}
