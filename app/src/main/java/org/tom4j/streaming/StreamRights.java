package org.tom4j.streaming;

import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ReplayedRuns;
import org.tom4j.alerts.ReplayedRuns.Query;
import org.tom4j.web.Refusal;

/**
 * Whose streams somebody sees and changes: this TOM's of a query, as far as he may the query; one
 * that was read with an account of his own is his alone.
 */
final class StreamRights {
  private final ReplayedRuns queries;
  private final StreamStore store;

  StreamRights(ReplayedRuns queries, StreamStore store) {
    this.queries = queries;
    this.store = store;
  }

  Query seen(Viewer viewer, long id) {
    return queries
        .query(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no query number " + id + " that you may see."));
  }

  /**
   * The query, if the viewer may change its stream, and see what of it could not be read.
   *
   * @param own whether the viewer's own stream is meant
   */
  Query changeable(Viewer viewer, long id, boolean own) {
    Query query = seen(viewer, id);
    if (!query.mayChange() && !own) {
      throw new Refusal.Forbidden(
          "This query belongs to somebody else; you may see it, not change its stream, nor see the"
              + " messages that could not be read.");
    }
    return query;
  }

  /** Whether the viewer may change the query, if he sees it at all. */
  boolean mayChange(Viewer viewer, long query) {
    return queries.query(viewer, query).filter(Query::mayChange).isPresent();
  }

  /** A stream of a query, if anything was ever read for it. */
  Optional<QueryStream> stream(Viewer viewer, long query, boolean own) {
    if (!own) {
      return store.find(query, null);
    }
    return viewer.personId() == null ? Optional.empty() : store.find(query, viewer.personId());
  }
}
