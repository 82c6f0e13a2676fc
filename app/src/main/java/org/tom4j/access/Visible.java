package org.tom4j.access;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.db.Marks;

/**
 * The one rule of who sees, changes and deletes what, as a condition in SQL. A row has columns
 * {@code id}, {@code owner_id} and {@code permissions}; grants to persons and groups lie in {@code
 * access_grant} under the row's kind.
 *
 * @param sql a condition in brackets, true for rows the viewer has the right to
 * @param arguments for its question marks, in order
 */
public record Visible(String sql, List<Object> arguments) {

  public Visible {
    arguments = List.copyOf(arguments);
  }

  /**
   * Rows that the viewer may see.
   *
   * @param kind of the rows: QUERY, RUN, TARGET …
   * @param table the rows' alias in the statement
   */
  public static Visible to(Viewer viewer, String kind, String table) {
    return viewer.isAnonymous()
        ? new Visible("(" + table + ".permissions = 'OPEN')", List.of())
        : right(viewer, kind, table, table + ".permissions in ('OPEN', 'PUBLIC') or ", "");
  }

  /** Rows that the viewer may change. */
  public static Visible changeableBy(Viewer viewer, String kind, String table) {
    return right(viewer, kind, table, "", " and g.can_change = true");
  }

  /** Rows that the viewer may delete. */
  public static Visible deletableBy(Viewer viewer, String kind, String table) {
    return right(viewer, kind, table, "", " and g.can_delete = true");
  }

  private static Visible right(
      Viewer viewer, String kind, String table, String also, String grant) {
    if (viewer.admin()) {
      return new Visible("(true)", List.of());
    }
    Long person = viewer.personId();
    if (person == null) {
      return new Visible("(false)", List.of());
    }
    List<Object> arguments = new ArrayList<>(List.of(person, kind, person));
    String groups = "";
    if (!viewer.groups().isEmpty()) {
      groups = " or g.group_id in (" + Marks.of(viewer.groups().size()) + ")";
      arguments.addAll(viewer.groups());
    }
    return new Visible(
        "("
            + also
            + table
            + ".owner_id = ? or exists (select 1 from access_grant g where g.kind = ?"
            + " and g.row_id = "
            + table
            + ".id and (g.person_id = ?"
            + groups
            + ")"
            + grant
            + "))",
        arguments);
  }
}
