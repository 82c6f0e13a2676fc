package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Body;
import org.tom4j.api.Says;
import org.tom4j.web.Refusal;
import org.tom4j.web.Site;

/** Targets from the alerts of a run, for programs. */
@Controller
final class CreateTargetApi {
  private static final int MOST_AT_ONCE = 10_000;

  private final TargetMaker maker;
  private final RunStore runs;
  private final RunRowFinder finder;

  CreateTargetApi(TargetMaker maker, RunStore runs, RunRowFinder finder) {
    this.maker = maker;
    this.runs = runs;
    this.finder = finder;
  }

  /** Which alerts are to become targets. */
  @Says("Which alerts of a run are to become targets.")
  record WantedInput(
      long runId,
      @Says("Their numbers in this TOM.") @Nullable List<Long> alerts,
      @Says("All of the run instead.") @Nullable Boolean all,
      @Says("What to do where a target has the same name or place; ask unless said.")
          @Nullable OnMatch onMatch) {}

  /** What became of one alert. */
  enum Outcome {
    TARGET,
    OPEN,
    SKIPPED
  }

  /** A row of the report. */
  record ReportRow(
      long alert,
      @Says("target: made, or linked to one; open: it needs another on_match, or cannot be.")
          Outcome outcome,
      @Nullable Long target,
      String words,
      @Says("The target it may be already.") @Nullable String existing) {}

  /** The report. */
  record ReportAnswer(long runId, List<ReportRow> rows) {}

  @ApiPost(
      value = "/api/targets/from-alerts/",
      says = "Makes targets of alerts, and reports row by row; 201 if any alert has a target now.")
  ApiAnswer<ReportAnswer> create(Viewer viewer, Site site, @Body WantedInput sent) {
    QueryRun run =
        runs.find(viewer, sent.runId())
            .orElseThrow(() ->
                new Refusal.NotFound(
                    "There is no run number " + sent.runId() + " that you may see."));
    Set<Long> wanted = wanted(run, sent);
    if (wanted.isEmpty()) {
      throw ApiProblem.wrong("/alerts", "Name at least one alert, or send \"all\": true.");
    }
    if (wanted.size() > MOST_AT_ONCE) {
      throw ApiProblem.wrong("/alerts", "At most " + MOST_AT_ONCE + " at once.");
    }
    OnMatch onMatch = sent.onMatch() == null ? OnMatch.ASK : sent.onMatch();
    List<ReportRow> rows = new ArrayList<>();
    for (long id : wanted) {
      rows.add(row(viewer, site, id, maker.make(viewer, run, id, onMatch)));
    }
    List<Long> made =
        rows.stream()
            .filter(row -> row.outcome() == Outcome.TARGET && row.target() != null)
            .map(row -> row.target())
            .distinct()
            .toList();
    return new ApiAnswer<>(
        made.isEmpty() ? 200 : 201,
        made.size() == 1 ? site.url("/api/targets/" + made.getFirst() + "/") : null,
        new ReportAnswer(run.id(), rows));
  }

  private Set<Long> wanted(QueryRun run, WantedInput sent) {
    if (Boolean.TRUE.equals(sent.all())) {
      return new LinkedHashSet<>(finder.numbers(run.id(), MOST_AT_ONCE + 1));
    }
    return sent.alerts() == null ? Set.of() : new LinkedHashSet<>(sent.alerts());
  }

  private ReportRow row(Viewer viewer, Site site, long id, TargetMaker.Made made) {
    return switch (made) {
      case TargetMaker.Made.Target(var target, var words) ->
          new ReportRow(id, Outcome.TARGET, target, words, null);
      case TargetMaker.Made.Skipped _ ->
          new ReportRow(id, Outcome.SKIPPED, null, "Skipped, as asked.", null);
      case TargetMaker.Made.Open(var _, var words) -> {
        RowView.Here existing = maker.judge(viewer, id).existing();
        yield new ReportRow(
            id,
            Outcome.OPEN,
            null,
            words,
            existing == null ? null : site.url("/api" + existing.href()));
      }
    };
  }
}
