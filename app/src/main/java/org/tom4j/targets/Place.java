package org.tom4j.targets;

import org.jspecify.annotations.Nullable;

/**
 * A place in the list's order: what comes after it, and how that is sorted.
 *
 * @param absent whether among the targets without a value to sort by, which come last, by number
 * @param after the target before this place; null: the beginning
 */
record Place(TargetOrder order, boolean descending, boolean absent, @Nullable Long after) {

  /** On target {@code t}; empty, or begins with {@code and}. */
  Sql condition() {
    var sql = new Sql();
    String column = order.column();
    if (order.mayBeAbsent()) {
      sql.add(" and " + column + (absent ? " is null" : " is not null"));
    }
    if (after != null) {
      String than = descending ? " < " : " > ";
      if (byNumber()) {
        sql.add(" and t.id" + than + "?", after);
      } else {
        String other = column.replace("t.", "y.");
        sql.add(" and (" + column + ", t.id)" + than);
        sql.add("(select " + other + ", y.id from target y where y.id = ?)", after);
      }
    }
    return sql;
  }

  /** Of target {@code t}. */
  String orderBy() {
    String way = descending ? " desc" : "";
    return " order by " + (byNumber() ? "" : order.column() + way + ", ") + "t.id" + way;
  }

  private boolean byNumber() {
    return absent || order == TargetOrder.CREATED;
  }
}
