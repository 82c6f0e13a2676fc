package org.tom4j.alerts;

import org.tom4j.access.Viewer;

/** What the pages of queries show of what is done by itself with their alerts. Any thread. */
public interface QueryActions {

  /** The panel on the query's own page, as the viewer may see it. */
  ActionPanel panel(Viewer viewer, long query, boolean mayChange);
}
