package org.tom4j.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** The SQL of persons. */
final class PersonStore {
  private static final String COLUMNS =
      "id, name, password_hash, admin, active, version, created_us, last_login_us";

  private final Db db;

  PersonStore(Db db) {
    this.db = db;
  }

  Optional<Person> find(long id) {
    return db.read(sql ->
        sql.sql("select " + COLUMNS + " from person where id = :id")
            .param("id", id)
            .query(PersonStore::person)
            .optional());
  }

  /** By name, in whatever case it is written. */
  Optional<Person> find(String name) {
    return db.read(sql ->
        sql.sql("select " + COLUMNS + " from person where lower(name) = lower(:name)")
            .param("name", name)
            .query(PersonStore::person)
            .optional());
  }

  List<Person> all() {
    return db.read(sql ->
        sql.sql("select " + COLUMNS + " from person order by lower(name), id")
            .query(PersonStore::person)
            .list());
  }

  /** Whether an admin has ever been able to get in. */
  boolean anAdminCanSignIn() {
    return db.read(sql ->
        sql.sql(
                """
                select count(*) from person
                where admin = true and active = true
                  and (password_hash is not null or last_login_us is not null)
                """)
            .query(Columns.NUMBER)
            .single())
        > 0;
  }

  long insert(String name, boolean admin, Instant now) {
    return db.write(sql ->
        sql.sql(
                """
                insert into person (name, admin, active, version, created_us)
                values (:name, :admin, true, 1, :now) returning id
                """)
            .param("name", name)
            .param("admin", admin)
            .param("now", now)
            .query(Columns.NUMBER)
            .single());
  }

  void setPassword(long id, @Nullable String hash) {
    db.write(sql ->
        sql.sql(
                """
                update person set password_hash = cast(:hash as text), version = version + 1
                where id = :id
                """)
            .param("hash", hash)
            .param("id", id)
            .update());
  }

  /**
   * @return whether the person still had that version
   */
  boolean update(long id, long version, boolean admin, boolean active) {
    return db.write(sql ->
        sql.sql(
                """
                update person set admin = :admin, active = :active, version = version + 1
                where id = :id and version = :version
                """)
            .param("admin", admin)
            .param("active", active)
            .param("id", id)
            .param("version", version)
            .update())
        == 1;
  }

  void signedIn(long id, Instant now) {
    db.write(sql ->
        sql.sql("update person set last_login_us = :now where id = :id")
            .param("now", now)
            .param("id", id)
            .update());
  }

  Set<Long> groups(long person) {
    return new HashSet<>(
        db.read(sql ->
            sql.sql("select group_id from membership where person_id = :person")
                .param("person", person)
                .query(Columns.NUMBER)
                .list()));
  }

  void setGroups(long person, Set<Long> groups) {
    db.write(sql -> {
      sql.sql("delete from membership where person_id = :person").param("person", person).update();
      for (long group : groups) {
        sql.sql("insert into membership (person_id, group_id) values (:person, :group)")
            .param("person", person)
            .param("group", group)
            .update();
      }
      return null;
    });
  }

  private static Person person(ResultSet row, int n) throws SQLException {
    return new Person(
        row.getLong("id"),
        Columns.text(row, "name"),
        row.getString("password_hash"),
        row.getBoolean("admin"),
        row.getBoolean("active"),
        row.getLong("version"),
        Micros.at(row, "created_us"),
        Micros.atOrNull(row, "last_login_us"));
  }
}
