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
import org.tom4j.api.Sent;
import org.tom4j.web.Refusal;
import org.tom4j.web.Site;

/** Targets from the alerts of a run, for programs. */
@Controller
final class CreateTargetApi {
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
      @Says("All of the run instead, or all that match q, mag_min, mag_max and show.")
          @Nullable Boolean all,
      @Says("With all: part of the name, any case.") @Nullable String q,
      @Says("With all: brightest wanted.") @Nullable Double magMin,
      @Says("With all: faintest wanted.") @Nullable Double magMax,
      @Says(
              "What to do where a target has the same name or place; ask unless said. Names are"
                  + " unique: new makes no second target of a name.")
          @Nullable OnMatch onMatch,
      @Says("Also of tests, mock events and the like, which are no targets unless this is true.")
          @Nullable Boolean tests,
      @Says("With all: only messages that are sky, tests, taken_back or updates.")
          @Nullable Showing show) {

    private boolean everything() {
      return Boolean.TRUE.equals(all);
    }

    private RowQuery filter() {
      return new RowQuery(
          1, RowQuery.Sort.ARRIVAL, false, Sent.text("q", q), magMin, magMax, show, null);
    }
  }

  /** What became of one alert. */
  enum Outcome {
    TARGET,
    ALREADY,
    OPEN,
    LEFT,
    SKIPPED
  }

  /** A row of the report. */
  record ReportRow(
      long alert,
      @Says(
              "target: made, or linked to one; already: linked to one before; open: it needs another"
                  + " on_match, or cannot be; left: it takes back what is no target here.")
          Outcome outcome,
      @Nullable Long target,
      String words,
      @Says("The target it may be already.") @Nullable String existing) {}

  /** The report. */
  record ReportAnswer(long runId, List<ReportRow> rows) {}

  @ApiPost(
      value = "/api/targets/from-alerts/",
      says =
          "Makes targets of alerts, and reports row by row; 201 if any was made or linked. Several"
              + " alerts of one name are one object: what is made of the first, the others are linked"
              + " to. An alert of what moves through the solar system becomes a non-sidereal"
              + " target if its broker tells an orbit; at most 20 are asked for at once.")
  ApiAnswer<ReportAnswer> create(Viewer viewer, Site site, @Body WantedInput sent) {
    QueryRun run =
        runs.find(viewer, sent.runId())
            .orElseThrow(() ->
                new Refusal.NotFound(
                    "There is no run number " + sent.runId() + " that you may see."));
    Set<Long> wanted = wanted(viewer, run, sent);
    if (wanted.isEmpty() && !sent.everything()) {
      throw ApiProblem.wrong("/alerts", "Name at least one alert, or send \"all\": true.");
    }
    if (wanted.size() > TargetMaker.MOST_AT_ONCE) {
      throw ApiProblem.wrong(
          sent.everything() ? "/all" : "/alerts",
          "More than "
              + TargetMaker.MOST_AT_ONCE
              + " alerts are meant, and at most so many targets are made at once: nothing was made."
              + " Narrow q, mag_min or mag_max, or name the alerts.");
    }
    OnMatch onMatch = sent.onMatch() == null ? OnMatch.ASK : sent.onMatch();
    boolean tests = Boolean.TRUE.equals(sent.tests());
    List<ReportRow> rows = new ArrayList<>();
    try (TargetBatch batch = maker.begin(viewer, run)) {
      for (long id : wanted) {
        rows.add(row(site, id, tests ? batch.makeAnyway(id, onMatch) : batch.make(id, onMatch)));
      }
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

  private Set<Long> wanted(Viewer viewer, QueryRun run, WantedInput sent) {
    RowQuery filter = sent.filter();
    if (sent.everything()) {
      return new LinkedHashSet<>(
          finder.numbers(viewer, run.id(), filter, 0, TargetMaker.MOST_AT_ONCE + 1));
    }
    if (!filter.unfiltered()) {
      throw ApiProblem.wrong("/all", "q, mag_min, mag_max and show go with \"all\": true.");
    }
    return sent.alerts() == null ? Set.of() : new LinkedHashSet<>(sent.alerts());
  }

  private static ReportRow row(Site site, long id, Made made) {
    return switch (made) {
      case Made.Target(var target, var words) ->
          new ReportRow(id, Outcome.TARGET, target, words, null);
      case Made.Already(var target, var words) ->
          new ReportRow(id, Outcome.ALREADY, target, words, null);
      case Made.Left(_, var words) -> new ReportRow(id, Outcome.LEFT, null, words, null);
      case Made.Skipped _ -> new ReportRow(id, Outcome.SKIPPED, null, "Skipped, as asked.", null);
      case Made.Open(_, var words, var existing) ->
          new ReportRow(
              id,
              Outcome.OPEN,
              null,
              words,
              existing == null ? null : site.url("/api" + existing.href()));
    };
  }
}
