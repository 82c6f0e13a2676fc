package org.tom4j.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times as the database keeps them: whole microseconds since 1970-01-01T00:00:00Z, UTC, in columns
 * that end in {@code _us}. Finer parts are cut off, towards the past.
 */
public final class Micros {
  private Micros() {}

  /**
   * @throws ArithmeticException for times more than 292,000 years away
   */
  public static long of(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1_000);
  }

  public static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** The time in a column that is never null. */
  public static Instant at(ResultSet row, String column) throws SQLException {
    return toInstant(row.getLong(column));
  }

  /** The time in a column, or null. */
  public static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? null : toInstant(micros);
  }
}
