package org.tom4j.people;

import java.util.List;
import org.tom4j.web.FieldView;

/**
 * What the page of one person shows to an admin.
 *
 * @param version that the form was filled from
 * @param problem why nothing was saved, or ""
 */
public record PersonPage(
    long id, String name, long version, List<FieldView> fields, String problem) {

  public PersonPage {
    fields = List.copyOf(fields);
  }
}
