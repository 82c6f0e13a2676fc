package org.tom4j.filtering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.FilteredAlerts;
import org.tom4j.alerts.FilteredAlerts.Kept;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.ApiPut;
import org.tom4j.api.Body;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.web.Refusal;

/** Filters of saved queries, for programs. */
@Controller
final class FilterApi {
  private final Filters filters;
  private final SeenQueries queries;
  private final FilteredAlerts alerts;

  FilterApi(Filters filters, SeenQueries queries, FilteredAlerts alerts) {
    this.filters = filters;
    this.queries = queries;
    this.alerts = alerts;
  }

  @ApiGet(value = "/api/queries/{id}/filter/", says = "Which of a saved query's alerts are kept.")
  ApiAnswer<FilterAnswer> read(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.seen(viewer, id);
    return ApiAnswer.of(answer(id));
  }

  @ApiPut(
      value = "/api/queries/{id}/filter/",
      says = "Sets which of a saved query's alerts are kept, for runs that begin from now on.")
  ApiAnswer<FilterAnswer> set(Viewer viewer, @PathVariable long id, @Body FilterInput sent) {
    SeenQuery _ = queries.changeable(viewer, id, FilterPages.DOING);
    try {
      Optional<SetFilter> set =
          filters.set(viewer, id, Objects.requireNonNullElse(sent.filter(), ""), sent.version());
      if (set.isEmpty()) {
        throw ApiProblem.conflict(
            "Somebody has set another filter since version " + sent.version() + ".",
            Map.of("current", answer(id)));
      }
      return ApiAnswer.of(answer(id));
    } catch (FilterProblems wrong) {
      throw problem(wrong);
    }
  }

  @ApiDelete(
      value = "/api/queries/{id}/filter/",
      says = "Takes a query's filter away, if it has one: it keeps all; the versions stay.")
  ApiAnswer<Void> remove(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.changeable(viewer, id, FilterPages.DOING);
    boolean _ = filters.remove(viewer, id);
    return ApiAnswer.deleted();
  }

  @ApiPost(
      value = "/api/queries/{id}/filter/try/",
      says = "Tries a filter out on the latest alerts of the query's broker; nothing is saved.")
  ApiAnswer<TriedAnswer> tryOut(Viewer viewer, @PathVariable long id, @Body FilterInput sent) {
    SeenQuery query = queries.seen(viewer, id);
    try {
      return ApiAnswer.of(
          TriedAnswer.of(
              filters.tryOut(
                  viewer, query.broker(), Objects.requireNonNullElse(sent.filter(), ""))));
    } catch (FilterProblems wrong) {
      throw problem(wrong);
    }
  }

  @ApiGet(
      value = "/api/queries/{id}/filter/why/{alert}/",
      says = "Why a query's filter keeps an alert, or does not.")
  ApiAnswer<Why> why(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long alert,
      @RequestParam(defaultValue = "") String version) {
    SeenQuery query = queries.seen(viewer, id);
    Kept kept = WhyPages.kept(alerts, viewer, alert);
    SetFilter asked =
        WhyPages.wanted(filters, id, version)
            .orElseThrow(() ->
                new Refusal.NotFound("“" + query.name() + "” has no such filter: it keeps all."));
    try {
      return ApiAnswer.of(filters.why(viewer, asked.text(), kept));
    } catch (FilterProblems unreadable) {
      throw ApiProblem.of(409, "This version is no filter any more: " + unreadable.getMessage());
    } catch (ModuleFailure unable) {
      throw ApiProblem.of(409, "The alert's packet could not be read: " + unable.getMessage());
    }
  }

  private FilterAnswer answer(long query) {
    return FilterAnswer.of(filters.current(query).orElse(null), filters.versions(query));
  }

  private static ApiProblem problem(FilterProblems wrong) {
    List<ApiProblem.Wrong> errors =
        wrong.problems().stream()
            .map(one -> new ApiProblem.Wrong("/filter", one.toString()))
            .toList();
    return ApiProblem.wrong(errors);
  }
}
