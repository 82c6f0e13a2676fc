package org.tom4j.targets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** The SQL of what was done to a target. */
final class HistoryStore {
  private static final int MOST = 100;

  /** person: null is the TOM itself. */
  record Entry(Instant at, @Nullable String person, String words) {}

  private final Db db;

  HistoryStore(Db db) {
    this.db = db;
  }

  /**
   * The newest first, at most 100; from its making on, since databases of older versions gave the
   * number of a deleted target to the next one.
   */
  List<Entry> of(long targetId) {
    return db.read(client ->
        Sql.of(
                "select at_us, person_name, words from audit_entry"
                    + " where kind = 'TARGET' and row_id = ? and id >= (select"
                    + " coalesce(max(made.id), 0) from audit_entry made where made.kind = 'TARGET'"
                    + " and made.row_id = ? and made.action = 'CREATE') order by id desc limit ?",
                targetId,
                targetId,
                MOST)
            .list(
                client,
                (row, index) ->
                    new Entry(
                        Micros.at(row, "at_us"),
                        row.getString("person_name"),
                        row.getString("words"))));
  }
}
