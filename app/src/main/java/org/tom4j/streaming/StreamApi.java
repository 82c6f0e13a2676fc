package org.tom4j.streaming;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiAnswer;
import org.tom4j.api.ApiDelete;
import org.tom4j.api.ApiGet;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Says;

/** Streams of saved queries, for programs. */
@Controller
final class StreamApi {
  static final String OWN =
      "true: the one that is read with an account of your own, which is yours alone.";

  private final StreamRights rights;
  private final StreamStore store;
  private final DeadLetterFinder letters;

  StreamApi(StreamRights rights, StreamStore store, DeadLetterFinder letters) {
    this.rights = rights;
    this.store = store;
    this.letters = letters;
  }

  @ApiGet(value = "/api/queries/{id}/stream/", says = "Where a saved query's stream goes on.")
  ApiAnswer<StreamAnswer> read(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Says(OWN) @Nullable String own) {
    rights.seen(viewer, id);
    return ApiAnswer.of(
        rights.stream(viewer, id, own(own))
            .map(stream -> StreamAnswer.of(stream, store.places(stream), letters.count(stream)))
            .orElse(StreamAnswer.NONE));
  }

  @ApiDelete(
      value = "/api/queries/{id}/stream/",
      says =
          "Lets a query's stream begin anew: forgets where it goes on; 409 while a run of the query"
              + " is under way.")
  ApiAnswer<Void> forget(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Says(OWN) @Nullable String own) {
    rights.changeable(viewer, id, own(own));
    if (!rights.stream(viewer, id, own(own))
        .map(stream -> store.forget(viewer, stream))
        .orElse(true)) {
      throw ApiProblem.of(409, StreamPages.BUSY);
    }
    return ApiAnswer.deleted();
  }

  static boolean own(@Nullable String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw ApiProblem.of(400, "own is true or false, not '" + text + "'.");
  }
}
