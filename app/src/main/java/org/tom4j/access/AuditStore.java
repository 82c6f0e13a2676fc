package org.tom4j.access;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Db;

/** What was done by whom. Call it inside the {@code write} of the change it tells of. */
public final class AuditStore {
  private final Db db;
  private final InstantSource clock;

  public AuditStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What was done; the name is what the table keeps. */
  public enum Action {
    CREATE,
    UPDATE,
    DELETE,
    GRANT,
    LINK,
    RUN,
    STOP,
    SIGN_IN
  }

  /**
   * @param row id of what it was done to, or null
   * @param words for people: what exactly; never a secret
   */
  public void tell(Viewer viewer, Action action, Kind kind, @Nullable Long row, String words) {
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
