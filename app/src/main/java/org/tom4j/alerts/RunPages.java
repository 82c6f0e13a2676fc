package org.tom4j.alerts;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tom4j.people.Viewer;
import org.tom4j.web.Flash;
import org.tom4j.web.Flashes;
import org.tom4j.web.Frames;
import org.tom4j.web.Problem;
import org.tom4j.web.Shown;

/** Runs: the live page, its rows and events, Stop. */
@Controller
final class RunPages {
  private final RunStore runs;
  private final Runs live;
  private final RunWatchers watchers;
  private final RunPageMaker pages;
  private final Frames frames;
  private final Flashes flashes;

  RunPages(
      RunStore runs,
      Runs live,
      RunWatchers watchers,
      RunPageMaker pages,
      Frames frames,
      Flashes flashes) {
    this.runs = runs;
    this.live = live;
    this.watchers = watchers;
    this.pages = pages;
    this.frames = frames;
    this.flashes = flashes;
  }

  @GetMapping("/alerts/run/{id}/")
  ModelAndView run(
      Viewer viewer,
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(name = "mag_min", required = false) @Nullable String magMin,
      @RequestParam(name = "mag_max", required = false) @Nullable String magMax) {
    return Shown.page(
        "alerts/run", page(viewer, request, id, RowQuery.of(page, sort, q, magMin, magMax)));
  }

  /** The rows alone, for the live page. */
  @GetMapping("/alerts/run/{id}/rows/")
  ModelAndView rows(
      Viewer viewer,
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(name = "mag_min", required = false) @Nullable String magMin,
      @RequestParam(name = "mag_max", required = false) @Nullable String magMax) {
    return Shown.page(
        "alerts/rows", page(viewer, request, id, RowQuery.of(page, sort, q, magMin, magMax)));
  }

  /** Where the run stands, as server-sent events until it ends. */
  @GetMapping("/alerts/run/{id}/events/")
  SseEmitter events(Viewer viewer, @PathVariable long id) {
    visible(viewer, id);
    return watchers.watch(id);
  }

  @PostMapping("/alerts/run/{id}/stop/")
  ModelAndView stop(Viewer viewer, HttpServletRequest request, @PathVariable long id) {
    QueryRun run = visible(viewer, id);
    if (runs.findChangeable(viewer, id).isEmpty()) {
      throw Problem.forbidden("This run belongs to somebody else; you may watch it, not stop it.");
    }
    if (!live.stop(id) && run.state() == RunState.RUNNING) {
      flashes.add(
          request,
          Flash.Kind.WARNING,
          "This run is carried by another process of this TOM and cannot be stopped from here.");
    }
    return Shown.redirect("/alerts/run/" + id + "/");
  }

  private RunPage page(Viewer viewer, HttpServletRequest request, long id, RowQuery query) {
    QueryRun run = visible(viewer, id);
    boolean mayStop = runs.findChangeable(viewer, id).isPresent();
    return pages.make(frames.of(request, run.title()), viewer, run, mayStop, query);
  }

  private QueryRun visible(Viewer viewer, long id) {
    return runs.find(viewer, id)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "There is no run number " + id + " that you may see.", QueryPages.LIST));
  }
}
