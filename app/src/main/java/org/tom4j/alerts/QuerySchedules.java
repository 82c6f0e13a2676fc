package org.tom4j.alerts;

import java.util.Map;

/** What the pages of queries show of schedules. Any thread. */
public interface QuerySchedules {

  /** Words for a list, by the query's number: its next time, UTC, or how it stands. */
  Map<Long, String> next();

  /** The panel on the query's own page. */
  SchedulePanel panel(long query, boolean mayChange);
}
