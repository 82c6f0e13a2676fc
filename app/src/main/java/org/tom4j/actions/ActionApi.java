package org.tom4j.actions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.ApiPut;
import org.tom4j.api.Body;
import org.tom4j.runtime.http.Courier;
import org.tom4j.targets.TargetLists;

/** What is done with the alerts of saved queries, for programs. */
@Controller
final class ActionApi {
  private final Actions actions;
  private final DeliveryFinder finder;
  private final SeenQueries queries;
  private final Whose whose;
  private final TargetLists lists;
  private final Courier courier;

  ActionApi(
      Actions actions,
      DeliveryFinder finder,
      SeenQueries queries,
      Whose whose,
      TargetLists lists,
      Courier courier) {
    this.actions = actions;
    this.finder = finder;
    this.queries = queries;
    this.whose = whose;
    this.lists = lists;
    this.courier = courier;
  }

  @ApiGet(
      value = "/api/queries/{id}/actions/",
      says = "What is done by itself with each alert that a saved query keeps.")
  ApiAnswer<ActionAnswer> read(Viewer viewer, @PathVariable long id) {
    return ApiAnswer.of(answer(id, queries.seen(viewer, id).mayChange()));
  }

  @ApiPut(
      value = "/api/queries/{id}/actions/",
      says =
          "Sets what is done with each alert that is kept from now on, new or updated; with your"
              + " rights from now on.")
  ApiAnswer<ActionAnswer> set(Viewer viewer, @PathVariable long id, @Body ActionInput sent) {
    SeenQuery _ = queries.changeable(viewer, id, ActionPages.DOING);
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<ActionForm.Wanted> wanted =
        sent.form().wanted(viewer, actions.of(id).orElse(null), lists, courier, problems);
    if (wanted.isEmpty()) {
      throw ApiProblem.wrong("", problems);
    }
    ActionForm.Wanted is = wanted.get();
    actions.set(viewer, id, is.makeTargets(), is.list(), is.webhook(), is.secret());
    return ApiAnswer.of(answer(id, true));
  }

  @ApiDelete(
      value = "/api/queries/{id}/actions/",
      says = "Nothing is done with a query's alerts any more, nor what waits.")
  ApiAnswer<Void> remove(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.changeable(viewer, id, ActionPages.DOING);
    boolean _ = actions.remove(viewer, id);
    return ApiAnswer.deleted();
  }

  @ApiGet(
      value = "/api/queries/{id}/actions/deliveries/",
      says = "What became of the last 200 things that were done with a query's alerts.")
  ApiAnswer<DeliveryAnswer.All> deliveries(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.changeable(viewer, id, ActionPages.DOING);
    QueryAction action = actions.of(id).orElse(null);
    return ApiAnswer.of(
        new DeliveryAnswer.All(
            finder.last(viewer, id).stream()
                .map(told -> DeliveryAnswer.of(Discreet.to(viewer, action, told)))
                .toList()));
  }

  private ActionAnswer answer(long id, boolean mayChange) {
    return actions
        .of(id)
        .map(action -> ActionAnswer.of(action, whose.name(action), mayChange))
        .orElse(ActionAnswer.NONE);
  }
}
