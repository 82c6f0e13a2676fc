package org.tom4j.alerts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.GrantStore;
import org.tom4j.access.Viewer;
import org.tom4j.access.WhoSees;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiPost;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.ApiPut;
import org.tom4j.api.Body;
import org.tom4j.api.NextPart;
import org.tom4j.api.Paged;
import org.tom4j.api.Says;
import org.tom4j.api.Sent;
import org.tom4j.modules.KnownNames;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.web.Refusal;
import org.tom4j.web.Site;

/** Saved queries, for programs. */
@Controller
final class QueryApi {
  private final QueryStore queries;
  private final ModuleHost modules;
  private final KnownNames names;
  private final GrantStore grants;

  QueryApi(QueryStore queries, ModuleHost modules, KnownNames names, GrantStore grants) {
    this.queries = queries;
    this.modules = modules;
    this.names = names;
    this.grants = grants;
  }

  @ApiGet(value = "/api/queries/", says = "Saved queries, the newest first.")
  ApiAnswer<Paged<QueryAnswer>> list(
      Viewer viewer,
      Site site,
      @RequestParam(required = false) @Says("Part of the name, any case.") @Nullable String name,
      @RequestParam(required = false) @Says("Of this broker.") @Nullable String broker,
      @RequestParam(required = false) @Says("Older than this number.") @Nullable String after,
      @RequestParam(required = false) @Says("Rows a part, 50 unless said; at most 1000.")
          @Nullable String limit) {
    int size = Sent.limit(limit);
    Long before = Sent.wholeOrNull("after", after);
    List<QueryStore.Listed> found =
        queries.list(viewer, Sent.namePart("name", name), Sent.text("broker", broker)).stream()
            .filter(listed -> before == null || listed.query().id() < before)
            .toList();
    var next = new NextPart("/api/queries/").with("name", name).with("broker", broker);
    return ApiAnswer.of(
        Paged.of(
            found,
            size,
            this::answer,
            last -> site.url(next.with("limit", limit).after(last.query().id()))));
  }

  @ApiGet(value = "/api/queries/{id}/", says = "A saved query.")
  ApiAnswer<QueryAnswer> one(Viewer viewer, @PathVariable long id) {
    return ApiAnswer.of(answer(viewer, id));
  }

  @ApiPost(value = "/api/queries/", says = "Saves a query.")
  ApiAnswer<QueryAnswer> create(Viewer viewer, Site site, @Body QueryInput sent) {
    BrokerModule module = module(modules, sent.broker());
    QueryInput.Saved saved =
        sent.saved(names.lend(module, viewer), grants.groupsFor(viewer).keySet(), List.of());
    long id =
        queries.insert(viewer, sent.name(), module.name(), saved.parameters(), saved.rights());
    return ApiAnswer.created(site.url("/api/queries/" + id + "/"), answer(viewer, id));
  }

  @ApiPut(
      value = "/api/queries/{id}/",
      says =
          "Changes name, parameters and, if they are sent, the rights of a query; 409 if somebody"
              + " else did since version.")
  ApiAnswer<QueryAnswer> change(Viewer viewer, @PathVariable long id, @Body QueryInput sent) {
    BrokerQuery query = queries.findChangeable(viewer, id).orElseThrow(() -> noRight(viewer, id));
    if (sent.broker() != null && !sent.broker().equals(query.broker())) {
      throw ApiProblem.wrong("/broker", "This query asks " + query.broker() + ", and stays so.");
    }
    if (sent.version() == null) {
      throw ApiProblem.wrong("/version", "Send the version of the query that you read.");
    }
    BrokerModule module = names.lend(module(modules, query.broker()), viewer);
    QueryInput.Saved saved =
        sent.saved(module, grants.groupsFor(viewer).keySet(), grants.groupsOf(QueryStore.KIND, id));
    if (WhoSees.locksOut(viewer, query.ownerId(), saved.rights())) {
      throw ApiProblem.wrong("/groups", WhoSees.lockedOut("query"));
    }
    if (!queries.update(
        viewer, query, sent.version(), sent.name(), saved.parameters(), saved.rights())) {
      throw ApiProblem.conflict(
          "Somebody changed this query since version " + sent.version() + "; read it again.",
          Map.of("version", answer(viewer, id).version()));
    }
    return ApiAnswer.of(answer(viewer, id));
  }

  @ApiDelete(value = "/api/queries/{id}/", says = "Deletes a query; its runs and alerts stay.")
  ApiAnswer<Void> delete(Viewer viewer, @PathVariable long id) {
    queries.delete(
        viewer, queries.findDeletable(viewer, id).orElseThrow(() -> noRight(viewer, id)));
    return ApiAnswer.deleted();
  }

  private QueryAnswer answer(Viewer viewer, long id) {
    return queries.findListed(viewer, id).map(this::answer).orElseThrow(() -> noQuery(id));
  }

  private QueryAnswer answer(QueryStore.Listed listed) {
    return QueryAnswer.of(listed, grants.groupsOf(QueryStore.KIND, listed.query().id()));
  }

  static BrokerModule module(ModuleHost modules, @Nullable String name) {
    if (name == null || name.isBlank()) {
      throw ApiProblem.wrong("/broker", "Name the broker that is to be asked.");
    }
    return modules
        .find(name)
        .orElseThrow(() ->
            ApiProblem.wrong(
                "/broker",
                "No broker module called '" + name + "' is in use; /api/brokers/ lists them."));
  }

  private RuntimeException noRight(Viewer viewer, long id) {
    return queries.find(viewer, id).isPresent()
        ? new Refusal.Forbidden("This query belongs to somebody else; you may only see it.")
        : noQuery(id);
  }

  static RuntimeException noQuery(long id) {
    return new Refusal.NotFound("There is no query number " + id + " that you may see.");
  }
}
