package org.tom4j.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
 * Targets from ticked rows, from one row's button, or from all rows of a run. What is clear is made
 * at once; what needs an answer is asked on a page of its own, which holds no state: its address
 * names the alerts.
 */
@Controller
final class CreateTargetPages {
  private static final String PATH = "/alerts/alert/create/";

  /** More than this does not fit into an address, nor into a person's patience. */
  private static final int ASKED_AT_ONCE = 100;

  private static final int MOST_AT_ONCE = 10_000;

  /** A light curve out of the packet takes less, and is on the page that follows. */
  private static final Duration CURVE_PATIENCE = Duration.ofMillis(300);

  private final TargetMaker maker;
  private final RunStore runs;
  private final RunRowFinder finder;
  private final Refreshes refreshes;

  CreateTargetPages(TargetMaker maker, RunStore runs, RunRowFinder finder, Refreshes refreshes) {
    this.maker = maker;
    this.runs = runs;
    this.finder = finder;
    this.refreshes = refreshes;
  }

  @PostMapping(PATH)
  Answer create(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(name = "run_id") long runId,
      @RequestParam(required = false) List<Long> alerts,
      @RequestParam(defaultValue = "0") long only,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(name = "on_match", defaultValue = "ask") String onMatch) {
    QueryRun run = run(viewer, runId);
    SeeOther back = SeeOther.to("/alerts/run/" + runId + "/");
    Set<Long> wanted = wanted(runId, alerts, only, all);
    if (wanted.isEmpty()) {
      return back.telling(Flash.Kind.WARNING, "Tick at least one row to make targets of.");
    }
    if (wanted.size() > MOST_AT_ONCE) {
      return back.telling(
          Flash.Kind.WARNING,
          "This run has %s rows; at most %s targets are made at once. Filter the rows first."
              .formatted(AlertText.count(wanted.size()), AlertText.count(MOST_AT_ONCE)));
    }
    List<TargetMaker.Made> made = new ArrayList<>();
    for (long id : wanted) {
      String choice = request.getParameter("on_match." + id);
      made.add(maker.make(viewer, run, id, OnMatch.of(choice == null ? onMatch : choice)));
    }
    if (made.size() == 1 && made.getFirst() instanceof TargetMaker.Made.Target(long target, _)) {
      refreshes.settle(target, CURVE_PATIENCE);
    }
    return answer(runId, made);
  }

  /** Asks about alerts that are near a target, or cannot be made one. */
  @GetMapping(PATH)
  Answer ask(
      Viewer viewer,
      @RequestParam(name = "run_id") long runId,
      @RequestParam(required = false) List<Long> alerts) {
    QueryRun run = run(viewer, runId);
    List<ReportPage.Row> rows =
        (alerts == null ? List.<Long>of() : alerts)
            .stream().distinct().limit(ASKED_AT_ONCE).map(id -> maker.judge(viewer, id)).toList();
    return Page.of(
        "alerts/report.jte", "Create targets", new ReportPage(run.id(), run.title(), rows));
  }

  private Set<Long> wanted(long runId, List<Long> ticked, long only, boolean all) {
    if (only > 0) {
      return Set.of(only);
    }
    if (all) {
      return new LinkedHashSet<>(finder.numbers(runId, MOST_AT_ONCE + 1));
    }
    return ticked == null ? Set.of() : new LinkedHashSet<>(ticked);
  }

  private static Answer answer(long runId, List<TargetMaker.Made> made) {
    List<TargetMaker.Made.Target> targets =
        made.stream()
            .filter(TargetMaker.Made.Target.class::isInstance)
            .map(TargetMaker.Made.Target.class::cast)
            .toList();
    List<Long> open =
        made.stream()
            .filter(TargetMaker.Made.Open.class::isInstance)
            .map(one -> ((TargetMaker.Made.Open) one).alertId())
            .toList();
    SeeOther next;
    if (!open.isEmpty()) {
      String named =
          open.stream()
              .limit(ASKED_AT_ONCE)
              .map(id -> "&alerts=" + id)
              .collect(Collectors.joining());
      next = SeeOther.to(PATH + "?run_id=" + runId + named);
    } else if (targets.size() == 1) {
      next = SeeOther.to("/targets/" + targets.getFirst().id() + "/");
    } else if (targets.isEmpty()) {
      next = SeeOther.to("/alerts/run/" + runId + "/");
    } else {
      next = SeeOther.to("/targets/");
    }
    if (!targets.isEmpty()) {
      next = next.telling(Flash.Kind.SUCCESS, words(targets));
    }
    for (TargetMaker.Made one : made) {
      if (one instanceof TargetMaker.Made.Open(var id, var words) && open.size() == 1 && id > 0) {
        next = next.telling(Flash.Kind.WARNING, words);
      }
    }
    if (open.size() > 1) {
      next =
          next.telling(
              Flash.Kind.WARNING,
              AlertText.count(open.size()) + " alerts need an answer before they become targets.");
    }
    long skipped = made.stream().filter(TargetMaker.Made.Skipped.class::isInstance).count();
    return skipped == 0
        ? next
        : next.telling(Flash.Kind.INFO, AlertText.count(skipped) + " skipped, as asked.");
  }

  private static String words(List<TargetMaker.Made.Target> targets) {
    String names =
        targets.stream()
            .limit(5)
            .map(TargetMaker.Made.Target::words)
            .collect(Collectors.joining(", "));
    return targets.size() > 5 ? names + " and " + (targets.size() - 5) + " more." : names + ".";
  }

  private QueryRun run(Viewer viewer, long id) {
    return runs.find(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no run number " + id + " that you may see."));
  }
}
