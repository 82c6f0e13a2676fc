package org.tom4j.alerts;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tom4j.access.Viewer;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/** A run: the live page, its events, Stop. */
@Controller
final class RunPages {
  private final RunStore runs;
  private final RunStops stops;
  private final RunRowFinder rows;
  private final RunWatchers watchers;
  private final RunPageMaker pages;

  RunPages(
      RunStore runs, RunStops stops, RunRowFinder rows, RunWatchers watchers, RunPageMaker pages) {
    this.runs = runs;
    this.stops = stops;
    this.rows = rows;
    this.watchers = watchers;
    this.pages = pages;
  }

  @GetMapping("/alerts/run/{id}/")
  Answer run(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> sent) {
    QueryRun run = visible(viewer, id);
    boolean mayStop = runs.findChangeable(viewer, id).isPresent();
    boolean anyOrder = sent.getOrDefault("sort", "").isBlank();
    return Page.of(
        "alerts/run.jte",
        run.title(),
        pages.make(viewer, run, mayStop, RowQuery.sent(sent), anyOrder));
  }

  /** Where the run stands, as server-sent events until it ends. */
  @GetMapping("/alerts/run/{id}/events/")
  SseEmitter events(Viewer viewer, @PathVariable long id) {
    visible(viewer, id);
    return watchers.watch(viewer, id);
  }

  /**
   * How many rows that match the filter of a live page came after those that it knows. A run's
   * events tell of all rows; this counts for one page, and no further than a page says.
   */
  @GetMapping("/alerts/run/{id}/waiting/")
  ResponseEntity<String> waiting(
      Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> sent) {
    visible(viewer, id);
    RowQuery query = RowQuery.sent(sent);
    long after = query.upto() == null ? 0 : query.upto();
    long waiting = rows.since(viewer, id, query, after, RunRows.COUNTED);
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(Long.toString(waiting));
  }

  @PostMapping("/alerts/run/{id}/stop/")
  Answer stop(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String back) {
    SeeOther next = SeeOther.to(LivePath.orElse(back, "/alerts/run/" + id + "/"));
    return switch (stops.stop(viewer, visible(viewer, id))) {
      case STOPPING, ENDED -> next;
      case ASKED ->
          next.telling(
              Flash.Kind.INFO,
              "This run is carried by another process of this TOM, which was asked to stop it.");
    };
  }

  private QueryRun visible(Viewer viewer, long id) {
    return runs.find(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no run number " + id + " that you may see."));
  }
}
