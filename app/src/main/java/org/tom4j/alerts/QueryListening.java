package org.tom4j.alerts;

import java.util.Map;

/** What the pages of queries show of listening. Any thread. */
public interface QueryListening {

  /** Words for a list, by the query's number: that it is listened to, or paused. */
  Map<Long, String> states();

  /**
   * The panel on the query's own page.
   *
   * @param broker the query's
   */
  ListeningPanel panel(long query, String broker, boolean mayChange);
}
