package org.tom4j.targets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.db.Db;

/** The SQL of which groups a target is for: they may see, change and delete it. */
final class TargetGroupStore {
  private final Db db;

  TargetGroupStore(Db db) {
    this.db = db;
  }

  /** Names by id, in the names' order. */
  Map<Long, String> names(Set<Long> groups) {
    return groups.isEmpty()
        ? Map.of()
        : named(
            Sql.of("select id, name from person_group where id in ")
                .addList(groups)
                .add(" order by name"));
  }

  /** The groups of a target: names by id, in the names' order. */
  Map<Long, String> of(long targetId) {
    return named(
        Sql.of(
            "select g.id, g.name from access_grant a join person_group g on g.id = a.group_id"
                + " where a.kind = 'TARGET' and a.row_id = ? order by g.name",
            targetId));
  }

  private Map<Long, String> named(Sql sql) {
    return db.read(client -> {
      Map<Long, String> names = new LinkedHashMap<>();
      sql.each(
          client,
          row -> {
            names.put(row.getLong(1), row.getString(2));
          });
      return names;
    });
  }

  static void grant(JdbcClient client, long targetId, Set<Long> groups) {
    for (long group : groups) {
      client
          .sql(
              "insert into access_grant (kind, row_id, group_id, can_change, can_delete)"
                  + " values ('TARGET', ?, ?, true, true) on conflict do nothing")
          .params(targetId, group)
          .update();
    }
  }

  /** Leaves the groups alone that are not among {@code mine}. */
  static void change(JdbcClient client, long targetId, Set<Long> mine, Set<Long> chosen) {
    for (long group : mine) {
      if (!chosen.contains(group)) {
        client
            .sql("delete from access_grant where kind = 'TARGET' and row_id = ? and group_id = ?")
            .params(targetId, group)
            .update();
      }
    }
    grant(client, targetId, chosen);
  }

  static void forget(JdbcClient client, long targetId) {
    client
        .sql("delete from access_grant where kind = 'TARGET' and row_id = ?")
        .param(targetId)
        .update();
  }
}
