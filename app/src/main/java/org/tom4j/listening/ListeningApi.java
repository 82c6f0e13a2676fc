package org.tom4j.listening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.ListeningRuns.Last;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.ApiPut;
import org.tom4j.api.Body;

/** Listening to saved queries, for programs. */
@Controller
final class ListeningApi {
  private final ListeningStore store;
  private final ListeningRuns runs;
  private final Listeners listeners;

  ListeningApi(ListeningStore store, ListeningRuns runs, Listeners listeners) {
    this.store = store;
    this.runs = runs;
    this.listeners = listeners;
  }

  @ApiGet(value = "/api/queries/{id}/listening/", says = "How a saved query is listened to.")
  ApiAnswer<ListeningAnswer> read(Viewer viewer, @PathVariable long id) {
    ListeningPages.seen(runs, viewer, id);
    return ApiAnswer.of(answer(id));
  }

  @ApiPut(
      value = "/api/queries/{id}/listening/",
      says = "Listens to a saved query, or pauses that; its runs are yours from now on.")
  ApiAnswer<ListeningAnswer> set(Viewer viewer, @PathVariable long id, @Body ListeningInput sent) {
    ListeningPages.listenable(ListeningPages.changeable(runs, viewer, id));
    @Nullable Double rate;
    try {
      rate = Listening.rate(sent.perSecond() == null ? "" : sent.perSecond().toString());
    } catch (IllegalArgumentException none) {
      throw ApiProblem.wrong("/per_second", String.valueOf(none.getMessage()));
    }
    boolean paused = Boolean.TRUE.equals(sent.paused());
    if (!paused || store.find(id).isEmpty()) {
      store.start(viewer, id);
    }
    boolean _ = store.throttle(viewer, id, rate);
    if (paused) {
      boolean _ = store.pause(viewer, id);
    }
    listeners.lookSoon();
    return ApiAnswer.of(answer(id));
  }

  @ApiDelete(
      value = "/api/queries/{id}/listening/",
      says = "Listens to a query no more, if it was listened to; what was kept stays.")
  ApiAnswer<Void> end(Viewer viewer, @PathVariable long id) {
    ListeningPages.changeable(runs, viewer, id);
    boolean _ = Ends.end(store, runs, viewer, id);
    return ApiAnswer.deleted();
  }

  private ListeningAnswer answer(long id) {
    Optional<Last> last = runs.last(id);
    return store
        .find(id)
        .map(listening ->
            ListeningAnswer.of(
                listening,
                last.orElse(null),
                last.filter(Last::running).flatMap(run -> runs.pace(run.run())).orElse(null)))
        .orElse(ListeningAnswer.OFF);
  }
}
