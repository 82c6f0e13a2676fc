package org.tom4j.streaming;

import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;

/**
 * Whose streams somebody sees and changes: this TOM's of a query, as far as he may the query; one
 * that was read with an account of his own is his alone.
 */
final class StreamRights {
  private static final String DOING =
      "change its stream, nor see the messages that could not be read";

  private final SeenQueries queries;
  private final StreamStore store;

  StreamRights(SeenQueries queries, StreamStore store) {
    this.queries = queries;
    this.store = store;
  }

  SeenQuery seen(Viewer viewer, long id) {
    return queries.seen(viewer, id);
  }

  /**
   * The query, if the viewer may change its stream, and see what of it could not be read.
   *
   * @param own whether the viewer's own stream is meant
   */
  SeenQuery changeable(Viewer viewer, long id, boolean own) {
    return own ? seen(viewer, id) : queries.changeable(viewer, id, DOING);
  }

  /** Whether the viewer may change the query, if he sees it at all. */
  boolean mayChange(Viewer viewer, long query) {
    return queries.find(viewer, query).filter(SeenQuery::mayChange).isPresent();
  }

  /** A stream of a query, if anything was ever read for it. */
  Optional<QueryStream> stream(Viewer viewer, long query, boolean own) {
    if (!own) {
      return store.find(query, null);
    }
    return viewer.personId() == null ? Optional.empty() : store.find(query, viewer.personId());
  }
}
