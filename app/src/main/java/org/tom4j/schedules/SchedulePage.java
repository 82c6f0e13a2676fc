package org.tom4j.schedules;

import java.util.List;
import org.tom4j.web.FieldView;

/**
 * The form of a query's schedule.
 *
 * @param action where it is sent
 * @param back the query's own page
 * @param remove where to post to take the schedule away; "" if there is none
 */
public record SchedulePage(
    String name, String action, String back, String remove, List<FieldView> fields) {

  public SchedulePage {
    fields = List.copyOf(fields);
  }
}
