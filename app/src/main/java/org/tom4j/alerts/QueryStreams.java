package org.tom4j.alerts;

import java.util.Optional;
import org.tom4j.access.Viewer;

/** What the pages of queries and runs show of streams. Any thread. */
public interface QueryStreams {

  /**
   * The panel on the query's own page; empty if its stream cannot be taken up where it was left.
   */
  Optional<StreamPanel> panel(Viewer viewer, long query, String broker, boolean mayChange);

  /** The messages of a query that could not be used; empty if the viewer sees none. */
  Optional<Unread> unread(Viewer viewer, long query);

  /**
   * Messages that wait to be read again or thrown away.
   *
   * @param words how many
   * @param href where they are
   */
  record Unread(String words, String href) {}
}
