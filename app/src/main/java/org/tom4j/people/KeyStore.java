package org.tom4j.people;

import java.time.Instant;
import java.util.Optional;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;

/** The SQL of keys for the API and of one-time links, both kept as hashes. */
final class KeyStore {
  private final Db db;

  KeyStore(Db db) {
    this.db = db;
  }

  /** Gives the person this key instead of any other. */
  void replaceToken(long person, String hash, Instant now) {
    db.write(sql -> {
      sql.sql("delete from token where person_id = :person").param("person", person).update();
      return sql.sql(
              """
              insert into token (person_id, hash, created_us) values (:person, :hash, :now)
              """)
          .param("person", person)
          .param("hash", hash)
          .param("now", now)
          .update();
    });
  }

  /**
   * @return whether there was one
   */
  boolean dropToken(long person) {
    return db.write(sql ->
        sql.sql("delete from token where person_id = :person").param("person", person).update())
        > 0;
  }

  Optional<Long> personOfToken(String hash) {
    return db.read(sql ->
        sql.sql("select person_id from token where hash = :hash")
            .param("hash", hash)
            .query(Columns.NUMBER)
            .optional());
  }

  boolean hasToken(long person) {
    return db.read(sql ->
        sql.sql("select count(*) from token where person_id = :person")
            .param("person", person)
            .query(Columns.NUMBER)
            .single())
        > 0;
  }

  void addLink(long person, String hash, Instant expires) {
    db.write(sql ->
        sql.sql(
                """
                insert into sign_in_link (hash, person_id, expires_us)
                values (:hash, :person, :expires)
                """)
            .param("hash", hash)
            .param("person", person)
            .param("expires", expires)
            .update());
  }

  /** Uses a link up; the person it was for, if it was still good. */
  Optional<Long> takeLink(String hash, Instant now) {
    return db.write(sql -> {
      sql.sql("delete from sign_in_link where expires_us <= :now").param("now", now).update();
      return sql.sql("delete from sign_in_link where hash = :hash returning person_id")
          .param("hash", hash)
          .query(Columns.NUMBER)
          .optional();
    });
  }

  /** Makes every link of the person useless. */
  void dropLinks(long person) {
    db.write(sql ->
        sql.sql("delete from sign_in_link where person_id = :person")
            .param("person", person)
            .update());
  }
}
