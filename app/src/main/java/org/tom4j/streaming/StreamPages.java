package org.tom4j.streaming;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.web.Answer;
import org.tom4j.web.Flash;
import org.tom4j.web.SeeOther;

/** Lets streams begin anew. */
@Controller
final class StreamPages {
  static final String BUSY =
      "A run of this query is under way, and reads on from where it is: stop it first, then let the"
          + " stream begin anew.";

  private final StreamRights rights;
  private final StreamStore store;

  StreamPages(StreamRights rights, StreamStore store) {
    this.rights = rights;
    this.store = store;
  }

  static String forget(long query) {
    return "/alerts/query/" + query + "/stream/forget/";
  }

  /** The query's own page. */
  static String back(long query) {
    return "/alerts/query/" + query + "/run/";
  }

  @PostMapping("/alerts/query/{id}/stream/forget/")
  Answer forget(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String own) {
    boolean his = own.equals("true");
    SeenQuery query = rights.changeable(viewer, id, his);
    SeeOther back = SeeOther.to(back(id));
    return rights.stream(viewer, id, his)
        .map(stream ->
            store.forget(viewer, stream)
                ? back.telling(
                    Flash.Kind.SUCCESS,
                    "The next run of “"
                        + query.name()
                        + "” begins where its form says, as the first one did.")
                : back.telling(Flash.Kind.ERROR, BUSY))
        .orElseGet(() -> back.telling(Flash.Kind.INFO, "Nothing has been read for it yet."));
  }
}
