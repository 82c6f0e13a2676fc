package org.tom4j.filtering;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.FilteredAlerts;
import org.tom4j.alerts.FilteredAlerts.Kept;
import org.tom4j.alerts.FilteredRun;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.web.Answer;
import org.tom4j.web.Page;
import org.tom4j.web.Refusal;

/** Why a query's filter keeps an alert, or does not. */
@Controller
final class WhyPages {
  private final Filters filters;
  private final SeenQueries queries;
  private final FilteredAlerts alerts;

  WhyPages(Filters filters, SeenQueries queries, FilteredAlerts alerts) {
    this.filters = filters;
    this.queries = queries;
    this.alerts = alerts;
  }

  static String path(long query, long alert) {
    return FilterPages.path(query) + "why/" + alert + "/";
  }

  @GetMapping("/alerts/query/{id}/filter/why/{alert}/")
  Answer why(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long alert,
      @RequestParam(defaultValue = "") String version) {
    SeenQuery query = queries.seen(viewer, id);
    Kept kept = kept(alerts, viewer, alert);
    SetFilter asked =
        wanted(filters, id, version)
            .orElseThrow(() ->
                new Refusal.NotFound("“" + query.name() + "” has no such filter: it keeps all."));
    return Page.of(
        "filtering/why.jte",
        "Why “" + query.name() + "” keeps an alert or not",
        page(viewer, query, kept, asked));
  }

  private WhyPage page(Viewer viewer, SeenQuery query, Kept kept, SetFilter asked) {
    String outcome = "";
    String words;
    String nearest = "";
    List<FilteredRun.Part> parts = List.of();
    try {
      Why why = filters.why(viewer, asked.text(), kept);
      outcome = why.outcome();
      words = why.kept() ? "" : why.words();
      Why.Part near = why.nearest();
      nearest = near == null ? "" : near.text() + " " + FilterPanels.part(near).margin();
      parts = FilterPanels.parts(why);
    } catch (FilterProblems unreadable) {
      words = "This version is no filter any more: " + unreadable.getMessage();
    } catch (ModuleFailure unable) {
      words = "The alert's packet could not be read: " + unable.getMessage();
    }
    return new WhyPage(
        query.name(),
        FilterPages.back(query.id()),
        Objects.requireNonNullElse(kept.name(), kept.alertId()),
        "/alerts/alert/" + kept.id() + "/",
        VersionLine.words(asked),
        asked.text(),
        outcome,
        words,
        nearest,
        parts,
        filters.versions(query.id()).stream()
            .map(one ->
                new VersionLine(
                    VersionLine.words(one),
                    one.text(),
                    one.id() == asked.id(),
                    path(query.id(), kept.id()) + "?version=" + one.version()))
            .toList());
  }

  /** The version that is asked for by its number, "" for the query's own now. */
  static Optional<SetFilter> wanted(Filters filters, long query, String version) {
    return version.isEmpty()
        ? filters.current(query)
        : version.matches("[0-9]{1,9}")
            ? filters.version(query, Integer.parseInt(version))
            : Optional.empty();
  }

  static Kept kept(FilteredAlerts alerts, Viewer viewer, long alert) {
    return alerts
        .find(viewer, alert)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no alert number " + alert + " that you may see."));
  }
}
