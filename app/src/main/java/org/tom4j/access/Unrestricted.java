package org.tom4j.access;

import java.util.List;
import org.tom4j.db.Marks;

/**
 * What a survey's rules leave to a viewer, as a condition in SQL: a row has a column {@code
 * restricted_to}, the name of the group whose members alone may see it; null: everyone who may by
 * {@link Visible}. Admins and the console see all of them; that somebody owns the row, or the run
 * it came with, allows nothing.
 */
public final class Unrestricted {
  private Unrestricted() {}

  /**
   * Rows that the viewer may see, as far as surveys have a say.
   *
   * @param table the rows' alias in the statement
   */
  public static Visible to(Viewer viewer, String table) {
    String column = table + ".restricted_to";
    if (viewer.admin()) {
      return new Visible("(true)", List.of());
    }
    if (viewer.groups().isEmpty()) {
      return new Visible("(" + column + " is null)", List.of());
    }
    return new Visible(
        "("
            + column
            + " is null or "
            + column
            + " in (select g.name from person_group g where g.id in ("
            + Marks.of(viewer.groups().size())
            + ")))",
        List.copyOf(viewer.groups()));
  }
}
