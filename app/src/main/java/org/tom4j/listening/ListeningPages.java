package org.tom4j.listening;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryListening;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** Listening to a saved query: begun, paused, slowed down and ended. */
@Controller
final class ListeningPages {
  private final SeenQueries queries;
  private final Listened listened;
  private final Listeners listeners;
  private final QueryListening panels;

  ListeningPages(
      SeenQueries queries, Listened listened, Listeners listeners, QueryListening panels) {
    this.queries = queries;
    this.listened = listened;
    this.listeners = listeners;
    this.panels = panels;
  }

  static String path(long query) {
    return "/alerts/query/" + query + "/listening/";
  }

  @GetMapping("/alerts/query/{id}/listening/")
  Answer show(Viewer viewer, @PathVariable long id) {
    SeenQuery query = queries.seen(viewer, id);
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
    SeenQuery query = queries.changeable(viewer, id, Listened.DOING);
    String problem = listened.problem(query);
    if (problem != null) {
      throw new Refusal.Conflict(problem);
    }
    listened.start(viewer, id);
    listeners.lookSoon();
    return back(id, "“" + query.name() + "” is listened to from now on.");
  }

  @PostMapping("/alerts/query/{id}/listening/pause/")
  Answer pause(Viewer viewer, @PathVariable long id) {
    SeenQuery query = queries.changeable(viewer, id, Listened.DOING);
    boolean was = listened.pause(viewer, id);
    listeners.lookSoon();
    return back(
        id,
        was
            ? "Paused. What comes meanwhile is read when it goes on."
            : "“" + query.name() + "” is not listened to.");
  }

  @PostMapping("/alerts/query/{id}/listening/end/")
  Answer end(Viewer viewer, @PathVariable long id) {
    SeenQuery query = queries.changeable(viewer, id, Listened.DOING);
    boolean was = listened.end(viewer, id);
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
    SeenQuery _ = queries.changeable(viewer, id, Listened.DOING);
    boolean was;
    try {
      was = listened.throttle(viewer, id, perSecond);
    } catch (IllegalArgumentException none) {
      return SeeOther.to(path(id)).telling(Flash.Kind.ERROR, String.valueOf(none.getMessage()));
    }
    listeners.lookSoon();
    return back(
        id,
        !was
            ? "It is not listened to."
            : perSecond.isBlank()
                ? "It is read as fast as it comes."
                : "It is read at most so fast.");
  }

  private static Answer back(long id, String words) {
    return SeeOther.to(path(id)).telling(Flash.Kind.SUCCESS, words);
  }
}
