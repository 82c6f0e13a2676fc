package org.tom4j.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteException;

/** SQLite's errors by their own codes: its driver gives no SQL state that Spring knows. */
final class SqliteErrors implements SQLExceptionTranslator {

  @Override
  public DataAccessException translate(String task, @Nullable String sql, SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return new UncategorizedSQLException(task, sql, e);
    }
    String words = task + ": " + e.getMessage();
    return switch (sqlite.getResultCode()) {
      case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
          new DuplicateKeyException(words, e);
      case SQLITE_CONSTRAINT,
          SQLITE_CONSTRAINT_CHECK,
          SQLITE_CONSTRAINT_COMMITHOOK,
          SQLITE_CONSTRAINT_DATATYPE,
          SQLITE_CONSTRAINT_FOREIGNKEY,
          SQLITE_CONSTRAINT_FUNCTION,
          SQLITE_CONSTRAINT_NOTNULL,
          SQLITE_CONSTRAINT_TRIGGER,
          SQLITE_CONSTRAINT_VTAB ->
          new DataIntegrityViolationException(words, e);
      case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED ->
          new CannotAcquireLockException(words, e);
      default -> new UncategorizedSQLException(task, sql, e);
    };
  }
}
