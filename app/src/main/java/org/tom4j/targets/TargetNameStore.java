package org.tom4j.targets;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.catalogue.NamedTargets;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;

/** The SQL of what a target is called and of its extra values. */
final class TargetNameStore {
  private final Db db;

  TargetNameStore(Db db) {
    this.db = db;
  }

  /** Its own name first, then its aliases in the order they came. */
  List<TargetName> of(long id) {
    return db.read(client -> of(client, id));
  }

  static List<TargetName> of(JdbcClient client, long id) {
    return Sql.of(
            "select name, main, source from target_name where target_id = ?"
                + " order by main desc, id",
            id)
        .list(
            client,
            (row, index) ->
                new TargetName(Columns.text(row, "name"), row.getBoolean(2), row.getString(3)));
  }

  List<TargetExtra> extras(long id) {
    return db.read(client -> extras(client, id));
  }

  static List<TargetExtra> extras(JdbcClient client, long id) {
    return Sql.of(
            "select key, value, source from target_extra where target_id = ? order by key", id)
        .list(
            client,
            (row, index) ->
                new TargetExtra(
                    Columns.text(row, "key"), Columns.text(row, "value"), row.getString(3)));
  }

  static void insert(JdbcClient client, long id, Collection<TargetName> names, Instant now) {
    for (TargetName name : names) {
      String stripped = name.name().strip();
      Sql.of(
              "insert into target_name (target_id, name, name_key, main, source, created_us)"
                  + " values (?, ?, ?, ?, ?, ?)",
              id,
              stripped,
              NameKey.fold(stripped),
              name.main(),
              name.source(),
              now)
          .update(client);
    }
  }

  /** Names of targets whose keys begin so, of ids above {@code after}, in their order. */
  static List<NamedTargets.Name> beginning(
      JdbcClient client, Collection<String> beginnings, long after, int most) {
    Sql sql = Sql.of("select id, target_id, name_key from target_name where id > ? and (", after);
    String between = "";
    for (String beginning : beginnings) {
      // Not by like: keys may hold its wildcards, and this is the same in both databases.
      sql.add(between + "substr(name_key, 1, ?) = ?", beginning.length(), beginning);
      between = " or ";
    }
    return sql.add(") order by id limit ?", most)
        .list(
            client,
            (row, index) ->
                new NamedTargets.Name(
                    row.getLong("id"), row.getLong("target_id"), Columns.text(row, "name_key")));
  }

  /** The target that has a name or alias of this key; null: none. */
  static @Nullable Long calledBy(JdbcClient client, String key) {
    return Sql.of("select target_id from target_name where name_key = ?", key)
        .list(client, Columns.NUMBER)
        .stream()
        .findFirst()
        .orElse(null);
  }

  static void rename(JdbcClient client, long id, String name) {
    client
        .sql("update target_name set name = ?, name_key = ? where target_id = ? and main = true")
        .params(name.strip(), NameKey.fold(name), id)
        .update();
  }

  static void deleteAlias(JdbcClient client, long id, String name) {
    client
        .sql("delete from target_name where target_id = ? and name_key = ? and main = false")
        .params(id, NameKey.fold(name))
        .update();
  }

  static void insertExtras(JdbcClient client, long id, List<TargetExtra> extras) {
    for (TargetExtra extra : extras) {
      Sql.of(
              "insert into target_extra (target_id, key, value, number, source)"
                  + " values (?, ?, ?, cast(? as double precision), ?)"
                  + " on conflict (target_id, key) do update set value = excluded.value,"
                  + " number = excluded.number, source = excluded.source",
              id,
              extra.key(),
              extra.value(),
              extra.number(),
              extra.source())
          .update(client);
    }
  }

  static void deleteExtra(JdbcClient client, long id, String key) {
    client.sql("delete from target_extra where target_id = ? and key = ?").params(id, key).update();
  }
}
