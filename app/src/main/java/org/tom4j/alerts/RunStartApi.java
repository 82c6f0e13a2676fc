package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Body;
import org.tom4j.api.Says;
import org.tom4j.modules.KnownNames;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.web.Refusal;
import org.tom4j.web.Site;

/** Starting runs, for programs. */
@Controller
final class RunStartApi {
  private final QueryStore queries;
  private final Runs live;
  private final ModuleHost modules;
  private final KnownNames names;

  RunStartApi(QueryStore queries, Runs live, ModuleHost modules, KnownNames names) {
    this.queries = queries;
    this.live = live;
    this.modules = modules;
    this.names = names;
  }

  /** How a saved query is run. */
  record RunInput(
      @Says("Keep at most so many alerts; null: this TOM's own limit.") @Nullable Long limit) {}

  @ApiPost(value = "/api/runs/", says = "Runs a query without saving it.")
  ApiAnswer<RunAnswer> unsaved(Viewer viewer, Site site, @Body QueryInput sent) {
    BrokerModule module = QueryApi.module(modules, sent.broker());
    String stored = sent.once(names.lend(module, viewer));
    String name = sent.name().isEmpty() ? null : sent.name();
    return started(site, live.start(viewer, module, RunAsked.unsaved(name, stored), sent.limit()));
  }

  /** Which alert. */
  @Says("One alert of a broker.")
  record OneAlertInput(
      @Nullable String broker, @Says("What the broker calls it.") @Nullable String alertId) {}

  @ApiPost(
      value = "/api/alerts/",
      says = "Asks a broker for one alert by its id; the answer is a run of one row.")
  ApiAnswer<RunAnswer> oneAlert(Viewer viewer, Site site, @Body OneAlertInput sent) {
    BrokerModule module = QueryApi.module(modules, sent.broker());
    String id = sent.alertId() == null ? "" : sent.alertId().strip();
    String problem = OneAlertPages.problem(module, id);
    if (problem != null) {
      throw ApiProblem.wrong("/alert_id", problem);
    }
    return started(site, live.start(viewer, module, RunAsked.alert(id), null));
  }

  @ApiPost(value = "/api/queries/{id}/runs/", says = "Runs a saved query.")
  ApiAnswer<RunAnswer> saved(
      Viewer viewer, Site site, @PathVariable long id, @Body(optional = true) RunInput sent) {
    BrokerQuery query = queries.find(viewer, id).orElseThrow(() -> QueryApi.noQuery(id));
    if (sent.limit() != null && sent.limit() < 1) {
      throw ApiProblem.wrong("/limit", "At least 1 alert must be kept.");
    }
    BrokerModule module =
        modules
            .find(query.broker())
            .orElseThrow(() ->
                new Refusal.Conflict(
                    "The broker module " + query.broker() + " is not in use just now."));
    return started(site, live.start(viewer, module, RunAsked.saved(query), sent.limit()));
  }

  private static ApiAnswer<RunAnswer> started(Site site, QueryRun run) {
    return ApiAnswer.accepted(
        site.url("/api/runs/" + run.id() + "/"),
        RunAnswer.of(run, new RunProgress(run.id(), run.state(), run.counts(), 0)));
  }
}
