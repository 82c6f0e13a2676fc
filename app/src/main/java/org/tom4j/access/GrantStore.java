package org.tom4j.access;

import org.tom4j.db.Db;

/** All SQL of grants: who beside its owner may see, change and delete a row. */
public final class GrantStore {
  private final Db db;

  public GrantStore(Db db) {
    this.db = db;
  }

  /** Lets all groups of its maker see, change and delete a row. */
  public void grantToGroupsOf(Viewer maker, String kind, long row) {
    for (long group : maker.groups()) {
      db.write(jdbc ->
          jdbc.sql(
                  "insert into access_grant (kind, row_id, group_id, can_change, can_delete)"
                      + " values (?, ?, ?, true, true)")
              .params(kind, row, group)
              .update());
    }
  }

  /** A row is gone, and its grants with it. */
  public void forget(String kind, long row) {
    db.write(jdbc ->
        jdbc.sql("delete from access_grant where kind = ? and row_id = ?")
            .params(kind, row)
            .update());
  }
}
