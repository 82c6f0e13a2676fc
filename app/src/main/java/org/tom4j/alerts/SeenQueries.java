package org.tom4j.alerts;

import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.web.Refusal;

/** Finds saved queries for those who may, and refuses all others in words. Any thread. */
public final class SeenQueries {
  private final QueryStore queries;

  SeenQueries(QueryStore queries) {
    this.queries = queries;
  }

  /** The query, if the viewer may see it. */
  public Optional<SeenQuery> find(Viewer viewer, long id) {
    return queries.findListed(viewer, id).map(SeenQuery::of);
  }

  /**
   * The same.
   *
   * @throws Refusal.NotFound if he may not, or there is none
   */
  public SeenQuery seen(Viewer viewer, long id) {
    return find(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no query number " + id + " that you may see."));
  }

  /**
   * The query, if the viewer may change it.
   *
   * @param doing what he wants, such as {@code "say when it runs"}
   * @throws Refusal.Forbidden if he may only see it
   * @throws Refusal.NotFound if he may not even that
   */
  public SeenQuery changeable(Viewer viewer, long id, String doing) {
    SeenQuery query = seen(viewer, id);
    if (!query.mayChange()) {
      throw new Refusal.Forbidden(
          "This query belongs to somebody else; you may see it, not " + doing + ".");
    }
    return query;
  }
}
