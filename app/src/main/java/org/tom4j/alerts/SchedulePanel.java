package org.tom4j.alerts;

import java.util.List;

/**
 * A query's schedule, ready to show.
 *
 * @param rule when it runs, in a sentence; "" if it does only when somebody presses Run
 * @param whose in whose name, and what about turns that were missed; or ""
 * @param look of the state: good, warn, bad
 * @param state how it stands, in a few words; or ""
 * @param remarks what there is to say of its last turn and its next ones
 * @param next the next times, UTC
 * @param budget how often schedules have asked the broker within the hour; or ""
 * @param edit where it is set; "" if the reader may not
 */
public record SchedulePanel(
    String rule,
    String whose,
    String look,
    String state,
    List<String> remarks,
    List<String> next,
    String budget,
    String edit) {

  public SchedulePanel {
    remarks = List.copyOf(remarks);
    next = List.copyOf(next);
  }
}
