package org.tom4j.targets;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tom4j.access.Viewer;
import org.tom4j.db.Db;

/** Persons and groups in a test's database. */
final class TestRows {
  private final Db db;

  TestRows(Db db) {
    this.db = db;
  }

  /** Empties what tests of targets fill. */
  void nobody() {
    db.write(client -> {
      for (String table :
          List.of("target", "alert", "access_grant", "audit_entry", "person", "person_group")) {
        client.sql("delete from " + table).update();
      }
      return null;
    });
  }

  /** Signs up somebody who is in these groups. */
  Viewer person(String name, Long... groups) {
    return db.write(client -> {
      long id =
          client
              .sql(
                  "insert into person (name, admin, active, version, created_us)"
                      + " values (?, false, true, 1, ?) returning id")
              .params(name, Instant.EPOCH)
              .query((row, index) -> row.getLong(1))
              .single();
      for (long group : groups) {
        client
            .sql("insert into membership (person_id, group_id) values (?, ?)")
            .params(id, group)
            .update();
      }
      return new Viewer(id, name, false, Set.of(groups));
    });
  }

  long group(String name) {
    return db.write(client ->
        client
            .sql(
                "insert into person_group (name, version, created_us)"
                    + " values (?, 1, ?) returning id")
            .params(name, Instant.EPOCH)
            .query((row, index) -> row.getLong(1))
            .single());
  }

  /** An alert, of which only what tests look at is set. */
  long alert(String alertId, Instant observed) {
    return db.write(client ->
        client
            .sql(
                "insert into alert (broker, alert_id, observed_us, hash, name, mag, mag_kind,"
                    + " band, score, score_name, retrieved_us, stored_us, visibility)"
                    + " values ('MyBroker', ?, ?, 1, 'Hoth', 3.0, 'LIMIT', 'ztfg', 66.0, 'rb',"
                    + " ?, ?, 'RUN') returning id")
            .params(alertId, observed, Instant.EPOCH, Instant.EPOCH)
            .query((row, index) -> row.getLong(1))
            .single());
  }
}
