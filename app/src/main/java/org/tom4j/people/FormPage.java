package org.tom4j.people;

import java.util.List;
import org.tom4j.web.FieldView;

/**
 * A page that is one form.
 *
 * @param heading over it
 * @param words under the heading, or ""
 * @param action where it is sent
 * @param button what its button says
 * @param back where who changes his mind goes
 * @param problem what is wrong with all of it, or ""
 */
public record FormPage(
    String heading,
    String words,
    String action,
    String button,
    String back,
    List<FieldView> fields,
    String problem) {

  public FormPage {
    fields = List.copyOf(fields);
  }
}
