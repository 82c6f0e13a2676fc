package org.tom4j.access;

import java.util.List;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;

/** Who else may see or change a private row. */
public final class GrantStore {
  private final Db db;

  public GrantStore(Db db) {
    this.db = db;
  }

  /** Gives a group a right to a row, or changes the right it has. */
  public void grantGroup(Kind kind, long row, long group, boolean change, boolean delete) {
    db.write(sql -> {
      sql.sql(
              """
              delete from access_grant
              where kind = :kind and row_id = :row and group_id = :group
              """)
          .param("kind", kind)
          .param("row", row)
          .param("group", group)
          .update();
      return sql.sql(
              """
              insert into access_grant (kind, row_id, group_id, can_change, can_delete)
              values (:kind, :row, :group, :change, :delete)
              """)
          .param("kind", kind)
          .param("row", row)
          .param("group", group)
          .param("change", change)
          .param("delete", delete)
          .update();
    });
  }

  /** Lets all groups of its maker see, change and delete a new row. */
  public void grantToGroupsOf(Viewer maker, Kind kind, long row) {
    for (long group : maker.groups()) {
      grantGroup(kind, row, group, true, true);
    }
  }

  /** Takes away what groups may do with a row. */
  public void revokeGroups(Kind kind, long row) {
    db.write(sql ->
        sql.sql(
                """
                delete from access_grant
                where kind = :kind and row_id = :row and group_id is not null
                """)
            .param("kind", kind)
            .param("row", row)
            .update());
  }

  /** Takes away everything; for when the row itself goes. */
  public void revokeAll(Kind kind, long row) {
    db.write(sql ->
        sql.sql("delete from access_grant where kind = :kind and row_id = :row")
            .param("kind", kind)
            .param("row", row)
            .update());
  }

  /** Ids of the groups that may see a row. */
  public List<Long> groups(Kind kind, long row) {
    return db.read(sql ->
        sql.sql(
                """
                select group_id from access_grant
                where kind = :kind and row_id = :row and group_id is not null
                order by group_id
                """)
            .param("kind", kind)
            .param("row", row)
            .query(Columns.NUMBER)
            .list());
  }
}
