package org.tom4j.people;

import java.time.Instant;
import java.util.List;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;

/** The SQL of groups. */
final class GroupStore {
  private final Db db;

  GroupStore(Db db) {
    this.db = db;
  }

  List<Group> all() {
    return db.read(sql ->
        sql.sql(
                """
                select g.id, g.name,
                  (select count(*) from membership m where m.group_id = g.id) as members
                from person_group g order by g.name
                """)
            .query((row, n) ->
                new Group(row.getLong("id"), Columns.text(row, "name"), row.getLong("members")))
            .list());
  }

  long insert(String name, Instant now) {
    return db.write(sql ->
        sql.sql(
                """
                insert into person_group (name, version, created_us)
                values (:name, 1, :now) returning id
                """)
            .param("name", name)
            .param("now", now)
            .query(Columns.NUMBER)
            .single());
  }

  void delete(long id) {
    db.write(sql -> sql.sql("delete from person_group where id = :id").param("id", id).update());
  }
}
