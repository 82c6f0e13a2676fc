package org.tom4j.schedules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QuerySchedules;
import org.tom4j.alerts.SchedulePanel;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;

/** Schedules for a command line: what the pages do, in values and words. */
public final class ScheduleConsole {
  private final Schedules schedules;
  private final QuerySchedules told;
  private final SeenQueries queries;

  ScheduleConsole(Schedules schedules, QuerySchedules told, SeenQueries queries) {
    this.schedules = schedules;
    this.told = told;
    this.queries = queries;
  }

  /**
   * Sets a query's schedule from the fields of the page's form.
   *
   * @param viewer whose the runs will be
   * @return what is wrong, by field; empty: it is set
   */
  public Map<String, String> set(
      Viewer viewer, long query, Map<String, String> form, boolean catchUp, boolean paused) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (queries.find(viewer, query).filter(SeenQuery::mayChange).isEmpty()) {
      problems.put("--as", "Whose runs they are must be one who may change the query.");
      return problems;
    }
    Optional<Rule> rule = ScheduleForm.of(form).rule(problems);
    rule.ifPresent(when -> schedules.set(viewer, query, when, catchUp, paused));
    return problems;
  }

  /** Takes a query's schedule away; false if it has none. */
  public boolean remove(Viewer viewer, long query) {
    return schedules.remove(viewer, query);
  }

  /** When a query runs by itself, and how that goes, line by line. */
  public List<String> lines(long query) {
    SchedulePanel panel = told.panel(query, false);
    if (panel.rule().isEmpty()) {
      return List.of("It has no schedule.");
    }
    List<String> lines = new ArrayList<>(List.of(panel.rule() + " " + panel.whose()));
    lines.add("State: " + panel.state() + ".");
    lines.addAll(panel.remarks());
    panel.next().forEach(time -> lines.add("Next: " + time + " UTC"));
    return lines;
  }

  /** Words for a list, by the query's number: its next time, UTC, or how it stands. */
  public Map<Long, String> next() {
    return told.next();
  }
}
