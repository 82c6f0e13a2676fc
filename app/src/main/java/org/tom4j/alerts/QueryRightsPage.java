package org.tom4j.alerts;

import java.util.List;
import org.tom4j.web.FieldView;

/**
 * Who may see a query, and who change it.
 *
 * @param name the query's
 * @param owner whose it is, or "" if nobody's
 * @param action where the form is sent
 * @param others groups that the reader is not in, with what they may do, in words; or ""
 * @param changedMeanwhile what somebody else made of it, or ""
 */
public record QueryRightsPage(
    String name,
    String owner,
    String action,
    long version,
    List<FieldView> fields,
    String others,
    String changedMeanwhile) {

  public QueryRightsPage {
    fields = List.copyOf(fields);
  }
}
