package org.tom4j.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads columns as they are meant; {@link Micros} reads times. */
public final class Columns {
  /** The first column, a whole number: of {@code count(*)} and {@code returning id}. */
  public static final RowMapper<Long> NUMBER = (row, n) -> row.getLong(1);

  /** The first column, a text that is never null. */
  public static final RowMapper<String> TEXT =
      (row, n) -> Objects.requireNonNull(row.getString(1), "the first column is null");

  private Columns() {}

  /** A text in a column that is never null. */
  public static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  public static @Nullable Double doubleOrNull(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  public static <E extends Enum<E>> E one(Class<E> type, ResultSet row, String column)
      throws SQLException {
    return Enum.valueOf(type, text(row, column));
  }

  public static <E extends Enum<E>> @Nullable E oneOrNull(
      Class<E> type, ResultSet row, String column) throws SQLException {
    @Nullable String name = row.getString(column);
    return name == null ? null : Enum.valueOf(type, name);
  }
}
