package org.tom4j.actions;

import java.util.List;
import org.tom4j.web.FieldView;

/**
 * The form of what is done with a query's alerts.
 *
 * @param action where it is sent
 * @param back the query's own page
 * @param remove where to post to have nothing done any more; "" if nothing is
 * @param test where to post to try the webhook; "" if there is none
 * @param log where each delivery is told
 */
public record ActionFormPage(
    String query,
    String action,
    String back,
    String remove,
    String test,
    String log,
    List<FieldView> fields) {

  public ActionFormPage {
    fields = List.copyOf(fields);
  }
}
