package org.tom4j.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;

/**
 * All SQL of grants: who beside its owner may see, change and delete a row. A group that is deleted
 * at the same moment gets none.
 */
public final class GrantStore {
  private final Db db;

  public GrantStore(Db db) {
    this.db = db;
  }

  /** Lets all groups of its maker see, change and delete a row; what a group may already, stays. */
  public void grantToGroupsOf(Viewer maker, String kind, long row) {
    for (long group : maker.groups()) {
      grantToGroup(kind, row, group, true);
    }
  }

  /** Lets a person see, change and delete a row; null is nobody. */
  public void grantToPerson(String kind, long row, @Nullable Long person) {
    if (person == null) {
      return;
    }
    db.write(jdbc ->
        jdbc.sql(
                "insert into access_grant (kind, row_id, person_id, can_change, can_delete)"
                    + " select cast(? as text), cast(? as bigint), id, true, true from person where id = ?"
                    + " on conflict do nothing")
            .params(kind, row, person)
            .update());
  }

  /** Gives to a new row what others may do with an older one. */
  public void copy(String fromKind, long from, String toKind, long to) {
    db.write(jdbc ->
        jdbc.sql(
                "insert into access_grant (kind, row_id, group_id, person_id, can_change, can_delete)"
                    + " select cast(? as text), cast(? as bigint), group_id, person_id, can_change,"
                    + " can_delete from access_grant where kind = ? and row_id = ?")
            .params(toKind, to, fromKind, from)
            .update());
  }

  /** The groups that may see a row, by name. */
  public List<GroupRight> groupsOf(String kind, long row) {
    return db.read(jdbc ->
        jdbc.sql(
                "select g.id, g.name, a.can_change from access_grant a"
                    + " join person_group g on g.id = a.group_id"
                    + " where a.kind = ? and a.row_id = ? order by g.name")
            .params(kind, row)
            .query((found, n) ->
                new GroupRight(
                    found.getLong("id"), Columns.text(found, "name"), found.getBoolean(3)))
            .list());
  }

  /**
   * Says which of some groups may see a row; all others are left alone.
   *
   * @param among the groups that are decided on
   * @param chosen by number those of them that may see it, and whether they may change it
   */
  public void setGroups(String kind, long row, Collection<Long> among, Map<Long, Boolean> chosen) {
    for (long group : among) {
      db.write(jdbc ->
          jdbc.sql("delete from access_grant where kind = ? and row_id = ? and group_id = ?")
              .params(kind, row, group)
              .update());
    }
    chosen.forEach((group, mayChange) -> grantToGroup(kind, row, group, mayChange));
  }

  /** The groups that the viewer can give rights to, by name: his own, of an admin all. */
  public Map<Long, String> groupsFor(Viewer viewer) {
    Map<Long, String> names = new LinkedHashMap<>();
    db
        .read(jdbc ->
            jdbc.sql("select id, name from person_group order by name")
                .query((found, n) ->
                    new GroupRight(found.getLong("id"), Columns.text(found, "name"), true))
                .list())
        .stream()
        .filter(group -> viewer.admin() || viewer.groups().contains(group.group()))
        .forEach(group -> names.put(group.group(), group.name()));
    return names;
  }

  private void grantToGroup(String kind, long row, long group, boolean mayChange) {
    db.write(jdbc ->
        jdbc.sql(
                "insert into access_grant (kind, row_id, group_id, can_change, can_delete)"
                    + " select cast(? as text), cast(? as bigint), id, cast(? as boolean),"
                    + " cast(? as boolean) from person_group where id = ?"
                    + " on conflict do nothing")
            .params(kind, row, mayChange, mayChange, group)
            .update());
  }

  /** A row is gone, and its grants with it. */
  public void forget(String kind, long row) {
    db.write(jdbc ->
        jdbc.sql("delete from access_grant where kind = ? and row_id = ?")
            .params(kind, row)
            .update());
  }
}
