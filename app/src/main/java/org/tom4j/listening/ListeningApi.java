package org.tom4j.listening;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.ApiPut;
import org.tom4j.api.Body;

/** Listening to saved queries, for programs. */
@Controller
final class ListeningApi {
  private final SeenQueries queries;
  private final Listened listened;
  private final ListeningStore store;
  private final ReaderStore readers;
  private final ListeningRuns runs;
  private final Listeners listeners;

  ListeningApi(
      SeenQueries queries,
      Listened listened,
      ListeningStore store,
      ReaderStore readers,
      ListeningRuns runs,
      Listeners listeners) {
    this.queries = queries;
    this.listened = listened;
    this.store = store;
    this.readers = readers;
    this.runs = runs;
    this.listeners = listeners;
  }

  @ApiGet(value = "/api/queries/{id}/listening/", says = "How a saved query is listened to.")
  ApiAnswer<ListeningAnswer> read(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.seen(viewer, id);
    return ApiAnswer.of(answer(id));
  }

  @ApiPut(
      value = "/api/queries/{id}/listening/",
      says = "Listens to a saved query, or pauses that; its runs are yours from now on.")
  ApiAnswer<ListeningAnswer> set(Viewer viewer, @PathVariable long id, @Body ListeningInput sent) {
    String problem = listened.problem(queries.changeable(viewer, id, Listened.DOING));
    if (problem != null) {
      throw ApiProblem.of(409, problem);
    }
    String rate = sent.perSecond() == null ? "" : sent.perSecond().toString();
    try {
      Double _ = Listening.rate(rate);
    } catch (IllegalArgumentException none) {
      throw ApiProblem.wrong("/per_second", String.valueOf(none.getMessage()));
    }
    boolean paused = Boolean.TRUE.equals(sent.paused());
    if (!paused || store.find(id).isEmpty()) {
      listened.start(viewer, id);
    }
    boolean _ = listened.throttle(viewer, id, rate);
    if (paused) {
      boolean _ = listened.pause(viewer, id);
    }
    listeners.lookSoon();
    return ApiAnswer.of(answer(id));
  }

  @ApiDelete(
      value = "/api/queries/{id}/listening/",
      says = "Listens to a query no more, if it was listened to; what was kept stays.")
  ApiAnswer<Void> end(Viewer viewer, @PathVariable long id) {
    SeenQuery _ = queries.changeable(viewer, id, Listened.DOING);
    boolean _ = listened.end(viewer, id);
    return ApiAnswer.deleted();
  }

  private ListeningAnswer answer(long id) {
    return store
        .find(id)
        .map(listening -> ListeningAnswer.of(listening, ReadersNow.of(readers.readers(id), runs)))
        .orElse(ListeningAnswer.OFF);
  }
}
