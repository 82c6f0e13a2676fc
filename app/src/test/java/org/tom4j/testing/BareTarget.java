package org.tom4j.testing;

import org.tom4j.db.Db;

/** A target for tests of stores that only need one to be there. */
public final class BareTarget {
  private BareTarget() {}

  /** Its number. */
  public static long in(Db db) {
    return db.write(client ->
        client
            .sql(
                "insert into target (name, type, permissions, version, created_us,"
                    + " modified_us, fast) values ('t', 'SIDEREAL', 'PRIVATE', 1, 0, 0, false)"
                    + " returning id")
            .query((row, index) -> row.getLong(1))
            .single());
  }
}
