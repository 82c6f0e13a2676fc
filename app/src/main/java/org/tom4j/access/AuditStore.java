package org.tom4j.access;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Db;

/** What was changed by whom: written in the transaction of the change it tells of. */
public final class AuditStore {
  private final Db db;
  private final InstantSource clock;

  public AuditStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Adds a line of history.
   *
   * @param action CREATE, UPDATE, DELETE, RUN, LINK …
   * @param kind of the row, as in its grants
   * @param words what was done, for people
   */
  public void add(Viewer viewer, String action, String kind, @Nullable Long row, String words) {
    db.write(sql ->
        sql.sql(
                """
                insert into audit_entry
                  (at_us, person_id, person_name, action, kind, row_id, words)
                values (:at, :person, :name, :action, :kind, :row, :words)
                """)
            .param("at", clock.instant())
            .param("person", viewer.personId())
            .param("name", viewer.name())
            .param("action", action)
            .param("kind", kind)
            .param("row", row)
            .param("words", words)
            .update());
  }
}
