package org.tom4j.lists;

import java.util.List;
import org.tom4j.web.FieldView;

/**
 * What a list is called, who may see it, and who change it.
 *
 * @param owner whose it is, or "" if nobody's
 * @param path of the list
 * @param others groups that the reader is not in, with what they may do, in words; or ""
 * @param changedMeanwhile what somebody else made of it, or ""
 */
public record ListFormPage(
    String name,
    String owner,
    String path,
    long version,
    List<FieldView> fields,
    String others,
    String changedMeanwhile) {

  public ListFormPage {
    fields = List.copyOf(fields);
  }
}
