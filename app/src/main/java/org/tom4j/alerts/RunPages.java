package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
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

/** Runs: the live page, its rows and events, Stop. */
@Controller
final class RunPages {
  private final RunStore runs;
  private final RunStops stops;
  private final RunWatchers watchers;
  private final RunPageMaker pages;

  RunPages(RunStore runs, RunStops stops, RunWatchers watchers, RunPageMaker pages) {
    this.runs = runs;
    this.stops = stops;
    this.watchers = watchers;
    this.pages = pages;
  }

  @GetMapping("/alerts/run/{id}/")
  Answer run(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(name = "mag_min", required = false) @Nullable String magMin,
      @RequestParam(name = "mag_max", required = false) @Nullable String magMax) {
    return page("alerts/run.jte", viewer, id, RowQuery.of(page, sort, q, magMin, magMax));
  }

  /** The rows alone, for the live page. */
  @GetMapping("/alerts/run/{id}/rows/")
  Answer rows(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(name = "mag_min", required = false) @Nullable String magMin,
      @RequestParam(name = "mag_max", required = false) @Nullable String magMax) {
    return page("alerts/rows.jte", viewer, id, RowQuery.of(page, sort, q, magMin, magMax));
  }

  /** Where the run stands, as server-sent events until it ends. */
  @GetMapping("/alerts/run/{id}/events/")
  SseEmitter events(Viewer viewer, @PathVariable long id) {
    visible(viewer, id);
    return watchers.watch(viewer, id);
  }

  @PostMapping("/alerts/run/{id}/stop/")
  Answer stop(Viewer viewer, @PathVariable long id) {
    SeeOther back = SeeOther.to("/alerts/run/" + id + "/");
    return switch (stops.stop(viewer, visible(viewer, id))) {
      case STOPPING, ENDED -> back;
      case ASKED ->
          back.telling(
              Flash.Kind.INFO,
              "This run is carried by another process of this TOM, which was asked to stop it.");
    };
  }

  private Page page(String template, Viewer viewer, long id, RowQuery query) {
    QueryRun run = visible(viewer, id);
    boolean mayStop = runs.findChangeable(viewer, id).isPresent();
    return Page.of(template, run.title(), pages.make(viewer, run, mayStop, query));
  }

  private QueryRun visible(Viewer viewer, long id) {
    return runs.find(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no run number " + id + " that you may see."));
  }
}
