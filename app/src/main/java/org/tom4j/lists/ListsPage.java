package org.tom4j.lists;

import java.util.List;
import org.tom4j.web.FieldView;
import org.tom4j.web.Pager;

/**
 * The lists of targets.
 *
 * @param fields of the form that makes a list; empty for who may make none
 */
public record ListsPage(List<Line> lines, Pager pager, List<FieldView> fields) {

  public ListsPage {
    lines = List.copyOf(lines);
    fields = List.copyOf(fields);
  }

  /**
   * A list.
   *
   * @param owner whose it is; "" for those who are not signed in
   */
  public record Line(String href, String name, String targets, String owner, String permissions) {}
}
