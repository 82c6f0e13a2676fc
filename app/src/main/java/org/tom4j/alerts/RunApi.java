package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.NextPart;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.api.Sent;
import org.tom4j.web.Refusal;
import org.tom4j.web.Site;

/** Runs and their rows, for programs. */
@Controller
final class RunApi {
  private final RunStore runs;
  private final RunListFinder lists;
  private final Runs live;
  private final RunRowFinder finder;
  private final RunStream stream;
  private final RunStops stops;

  RunApi(
      RunStore runs,
      RunListFinder lists,
      Runs live,
      RunRowFinder finder,
      RunStream stream,
      RunStops stops) {
    this.runs = runs;
    this.lists = lists;
    this.live = live;
    this.finder = finder;
    this.stream = stream;
    this.stops = stops;
  }

  @ApiGet(value = "/api/runs/", says = "Runs, the latest first.")
  ApiAnswer<Paged<RunAnswer>> list(
      Viewer viewer,
      Site site,
      @RequestParam(required = false) @Says("Of this saved query.") @Nullable String query,
      @RequestParam(required = false) @Says("Of this broker.") @Nullable String broker,
      @RequestParam(required = false) @Says("In this state, such as running.")
          @Nullable String state,
      @RequestParam(required = false) @Says("Before this number.") @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    int size = Sent.limit(limit);
    var found =
        lists.list(
            viewer,
            new RunListFinder.Wanted(
                Sent.wholeOrNull("query", query),
                null,
                Sent.text("broker", broker),
                Sent.word("state", RunState.class, state),
                Sent.wholeOrNull("after", after)),
            size + 1);
    var next =
        new NextPart("/api/runs/")
            .with("query", query)
            .with("broker", broker)
            .with("state", state)
            .with("limit", limit);
    return ApiAnswer.of(
        Paged.of(found, size, this::answer, last -> site.url(next.after(last.id()))));
  }

  @ApiGet(value = "/api/runs/{id}/", says = "A run and where it stands.")
  ApiAnswer<RunAnswer> one(Viewer viewer, @PathVariable long id) {
    return ApiAnswer.of(answer(visible(viewer, id)));
  }

  @ApiGet(
      value = "/api/runs/{id}/rows/",
      says = "The rows of a run that are stored so far; further ones join at the end.")
  ApiAnswer<Paged<RowAnswer>> rows(
      Viewer viewer,
      Site site,
      @PathVariable long id,
      @RequestParam(required = false) @Says("Which part, from 1.") @Nullable String page,
      @RequestParam(required = false)
          @Says("arrival, time, name, ra, dec, mag or score; with a minus sign the other way.")
          @Nullable String sort,
      @RequestParam(required = false) @Says("Part of the name, any case.") @Nullable String q,
      @RequestParam(name = "mag_min", required = false) @Says("Brightest wanted.")
          @Nullable String magMin,
      @RequestParam(name = "mag_max", required = false) @Says("Faintest wanted.")
          @Nullable String magMax,
      @RequestParam(required = false)
          @Says(
              "Only some by what they say of themselves: sky (no tests and the like), tests,"
                  + " taken_back or updates.")
          @Nullable String show,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    QueryRun run = visible(viewer, id);
    int size = Sent.limit(limit);
    if (page != null) {
      Sent.whole("page", page, 1, RowQuery.LAST_PAGE);
    }
    Sent.number("mag_min", magMin);
    Sent.number("mag_max", magMax);
    if (sort != null) {
      Sent.word("sort", RowQuery.Sort.class, sort.startsWith("-") ? sort.substring(1) : sort);
    }
    Sent.word("show", Showing.class, show);
    RowQuery query = RowQuery.of(page, sort, Sent.namePart("q", q), magMin, magMax).showing(show);
    if (query.tooDeep(size)) {
      throw ApiProblem.of(
          400,
          "Sorted or filtered rows are told to number "
              + RowQuery.DEEPEST_SORTED
              + ": narrow the filter, or read all rows in their order of arrival.");
    }
    RunRowFinder.RowPage found = finder.rows(viewer, run.id(), query, size);
    var next =
        new NextPart("/api/runs/" + id + "/rows/")
            .with("sort", sort)
            .with("q", q)
            .with("mag_min", magMin)
            .with("mag_max", magMax)
            .with("show", show)
            .with("limit", limit)
            .with("page", query.page() + 1);
    return ApiAnswer.of(
        new Paged<>(
            found.rows().stream().map(RowAnswer::of).toList(),
            found.more() ? site.url(next.address()) : null));
  }

  @ApiGet(
      value = "/api/runs/{id}/events/",
      produces = "text/event-stream",
      says =
          "Server-sent events: row for each row of the run, those that are stored first, and state"
              + " at every change, until the run ends or may be seen no longer. An event's id is the row's seq.")
  SseEmitter events(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Says("Only rows behind this seq.") @Nullable String after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
    QueryRun run = visible(viewer, id);
    Long seq = Sent.wholeOrNull("after", last == null || last.isBlank() ? after : last.strip());
    return stream.open(viewer, run, seq == null ? 0 : seq);
  }

  @ApiPost(
      value = "/api/runs/{id}/stop/",
      says =
          "Asks a run to stop; what it has fetched is still stored. One of another process of this"
              + " TOM stops about a second later; one that has ended stays so, which 200 says instead of 202.")
  ApiAnswer<RunAnswer> stop(Viewer viewer, Site site, @PathVariable long id) {
    RunStops.Outcome outcome = stops.stop(viewer, visible(viewer, id));
    RunAnswer now = answer(visible(viewer, id));
    return outcome == RunStops.Outcome.ENDED
        ? ApiAnswer.of(now)
        : ApiAnswer.accepted(site.url("/api/runs/" + id + "/"), now);
  }

  private RunAnswer answer(QueryRun run) {
    return RunAnswer.of(
        run,
        live.progress(run.id())
            .filter(now -> run.state() == RunState.RUNNING)
            .orElse(new RunProgress(run.id(), run.state(), run.counts(), 0)));
  }

  private QueryRun visible(Viewer viewer, long id) {
    return runs.find(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no run number " + id + " that you may see."));
  }
}
