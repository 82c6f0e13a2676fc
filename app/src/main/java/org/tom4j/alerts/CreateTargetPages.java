package org.tom4j.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.refresh.Refreshes;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;
import org.tom4j.web.SeeOther;

/**
 * Targets from ticked rows of a run or a question, from one row's button, or from all rows of a run
 * that match its page's filter. What is clear is made at once; what needs an answer is asked on a
 * page of its own, which holds no state: its address names the alerts. Where they are too many for
 * one, it names the first and where in the run the others begin, for which one answer is asked.
 */
@Controller
final class CreateTargetPages {
  private static final String PATH = "/alerts/alert/create/";

  /** A light curve out of the packet takes less, and is on the page that follows. */
  private static final Duration CURVE_PATIENCE = Duration.ofMillis(300);

  private final TargetMaker maker;
  private final RunStore runs;
  private final RunRowFinder finder;
  private final RowPlaceFinder places;
  private final Refreshes refreshes;

  CreateTargetPages(
      TargetMaker maker,
      RunStore runs,
      RunRowFinder finder,
      RowPlaceFinder places,
      Refreshes refreshes) {
    this.maker = maker;
    this.runs = runs;
    this.finder = finder;
    this.places = places;
    this.refreshes = refreshes;
  }

  @PostMapping(PATH)
  Answer create(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(name = "run_id") List<Long> runIds,
      @RequestParam(required = false) @Nullable String back,
      @RequestParam(required = false) @Nullable List<Long> alerts,
      @RequestParam(defaultValue = "0") long only,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(name = "on_match", defaultValue = "ask") String onMatch,
      @RequestParam(required = false) @Nullable String rest,
      @RequestParam(defaultValue = "0") long after) {
    ChosenIn chosen = chosen(viewer, runIds, back);
    QueryRun run = chosen.run();
    RowQuery rows = rows(request);
    Map<Long, OnMatch> wanted = new LinkedHashMap<>();
    for (long id : only > 0 ? List.of(only) : all || alerts == null ? List.<Long>of() : alerts) {
      wanted.put(id, choice(request, id, onMatch));
    }
    int named = wanted.size();
    if (all && only <= 0) {
      numbers(viewer, run, rows, 0).forEach(id -> wanted.put(id, choice(request, id, onMatch)));
    } else if (rest != null && OnMatch.of(rest) != OnMatch.SKIP) {
      numbers(viewer, run, rows, after).forEach(id -> wanted.putIfAbsent(id, OnMatch.of(rest)));
    }
    SeeOther returned = SeeOther.to(rows.address(chosen.path()));
    if (wanted.isEmpty() && rest == null) {
      return returned.telling(
          Flash.Kind.WARNING,
          all ? "No row of this run matches." : "Tick at least one row to make targets of.");
    }
    if (wanted.size() > TargetMaker.MOST_AT_ONCE) {
      return returned.telling(Flash.Kind.WARNING, tooMany(rows, named));
    }
    Set<Long> byThemselves =
        wanted.keySet().stream()
            .filter(id -> id == only || request.getParameter("on_match." + id) != null)
            .collect(Collectors.toSet());
    return make(
        viewer,
        chosen,
        rows,
        wanted,
        byThemselves,
        all ? wanted.size() : named,
        all || rest != null);
  }

  /**
   * @param byThemselves those that a person spoke of one by one
   * @param named of so many a person said what to do; what the others are already is not news
   * @param more whether rows behind the last may be meant too
   */
  private Answer make(
      Viewer viewer,
      ChosenIn chosen,
      RowQuery rows,
      Map<Long, OnMatch> wanted,
      Set<Long> byThemselves,
      int named,
      boolean more) {
    List<Made> made = new ArrayList<>();
    try (TargetBatch batch = maker.begin(viewer, chosen.of(wanted.keySet(), places))) {
      int number = 0;
      for (Map.Entry<Long, OnMatch> each : wanted.entrySet()) {
        Made one =
            byThemselves.contains(each.getKey())
                ? batch.makeAnyway(each.getKey(), each.getValue())
                : batch.make(each.getKey(), each.getValue());
        if (++number <= named || !(one instanceof Made.Already)) {
          made.add(one);
        }
      }
    }
    var told = new MadeWords(made);
    Long target = told.onlyTarget();
    if (target != null) {
      refreshes.settle(target, CURVE_PATIENCE);
    }
    return told.on(SeeOther.to(next(chosen, rows, told, more)));
  }

  private String next(ChosenIn chosen, RowQuery rows, MadeWords told, boolean more) {
    List<Long> open = told.open();
    if (open.isEmpty()) {
      return told.page(rows.address(chosen.path()));
    }
    List<Long> asked = open.subList(0, Math.min(ReportPage.ASKED_AT_ONCE, open.size()));
    List<String> parts = new ArrayList<>();
    chosen.runs().forEach(run -> parts.add("run_id=" + run.id()));
    if (!chosen.question().isEmpty()) {
      parts.add("back=" + chosen.question());
    }
    asked.forEach(id -> parts.add("alerts=" + id));
    if (asked.size() < open.size()) {
      parts.add("of=" + open.size());
      if (more) {
        parts.add("after=" + places.place(chosen.run().id(), asked.getLast()));
      }
    }
    String address = rows.address(PATH);
    return address + (address.contains("?") ? "&" : "?") + String.join("&", parts);
  }

  /** Asks about alerts that are near a target, or cannot be made one. */
  @GetMapping(PATH)
  Answer ask(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(name = "run_id") List<Long> runIds,
      @RequestParam(required = false) @Nullable String back,
      @RequestParam(required = false) @Nullable List<Long> alerts,
      @RequestParam(defaultValue = "0") long of,
      @RequestParam(required = false) @Nullable Long after) {
    ChosenIn chosen = chosen(viewer, runIds, back);
    RowQuery query = rows(request);
    List<Long> asked =
        (alerts == null ? List.<Long>of() : alerts)
            .stream().distinct().limit(ReportPage.ASKED_AT_ONCE).toList();
    LongFunction<QueryRun> runOf = chosen.of(asked, places);
    List<ReportPage.Row> rows =
        asked.stream().map(id -> maker.judge(viewer, runOf.apply(id), id)).toList();
    return Page.of(
        "alerts/report.jte",
        "Create targets",
        new ReportPage(
            chosen.runs().stream().map(QueryRun::id).toList(),
            chosen.title(),
            query.address(chosen.path()),
            chosen.question(),
            query,
            rows,
            Math.max(0, of - rows.size()),
            after));
  }

  private List<Long> numbers(Viewer viewer, QueryRun run, RowQuery rows, long after) {
    return finder.numbers(viewer, run.id(), rows, after, TargetMaker.MOST_AT_ONCE + 1);
  }

  private static OnMatch choice(HttpServletRequest request, long id, String otherwise) {
    String own = request.getParameter("on_match." + id);
    return OnMatch.of(own == null ? otherwise : own);
  }

  /** The page of the run that one came from. */
  private static RowQuery rows(HttpServletRequest request) {
    return RowQuery.of(
            request.getParameter("page"),
            request.getParameter("sort"),
            request.getParameter("q"),
            request.getParameter("mag_min"),
            request.getParameter("mag_max"))
        .showing(request.getParameter("show"));
  }

  private static String tooMany(RowQuery rows, int named) {
    String most = AlertText.count(TargetMaker.MOST_AT_ONCE);
    String what =
        named > TargetMaker.MOST_AT_ONCE
            ? "More than " + most + " alerts were named"
            : rows.unfiltered()
                ? "This run has more than " + most + " rows"
                : "More than " + most + " rows of this run match";
    return what
        + ", and at most so many targets are made at once. Nothing was made. Filter the"
        + " rows first, for instance by magnitude.";
  }

  private ChosenIn chosen(Viewer viewer, List<Long> runIds, @Nullable String back) {
    List<QueryRun> named =
        runIds.stream().distinct().limit(ChosenIn.MOST_RUNS).map(id -> run(viewer, id)).toList();
    if (named.isEmpty()) {
      throw new Refusal.NotFound("It was not said in which run the alerts are.");
    }
    return ChosenIn.of(named, back);
  }

  private QueryRun run(Viewer viewer, long id) {
    return runs.find(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no run number " + id + " that you may see."));
  }
}
