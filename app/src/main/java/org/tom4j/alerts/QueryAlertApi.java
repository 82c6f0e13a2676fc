package org.tom4j.alerts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.NextPart;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.api.Sent;
import org.tom4j.web.Site;

/** What a saved query kept over all its runs, for programs. */
@Controller
final class QueryAlertApi {
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

  private final QueryStore queries;
  private final PassedFinder finder;

  QueryAlertApi(QueryStore queries, PassedFinder finder) {
    this.queries = queries;
    this.finder = finder;
  }

  @ApiGet(
      value = "/api/queries/{id}/alerts/",
      says =
          "What a saved query kept: the rows of its runs, the latest run first, and in each the last"
              + " to arrive. An alert stands there for each run that has it.")
  ApiAnswer<Paged<QueryAlertAnswer>> list(
      Viewer viewer,
      Site site,
      @PathVariable long id,
      @RequestParam(required = false)
          @Says("Older than the row of this run and seq, written 12-345.")
          @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    if (queries.find(viewer, id).isEmpty()) {
      throw QueryApi.noQuery(id);
    }
    int size = Sent.limit(limit);
    var next = new NextPart("/api/queries/" + id + "/alerts/").with("limit", limit);
    return ApiAnswer.of(
        Paged.of(
            finder.list(viewer, id, place(after), size + 1),
            size,
            QueryAlertAnswer::of,
            last -> site.url(next.with("after", last.run() + "-" + last.row().seq()).address())));
  }

  private static PassedFinder.@Nullable Place place(@Nullable String after) {
    if (after == null || after.isBlank()) {
      return null;
    }
    Matcher place = PLACE.matcher(after.strip());
    if (!place.matches()) {
      throw ApiProblem.of(400, "after is the run and the seq of a row, such as 12-345.");
    }
    return new PassedFinder.Place(Long.parseLong(place.group(1)), Long.parseLong(place.group(2)));
  }
}
