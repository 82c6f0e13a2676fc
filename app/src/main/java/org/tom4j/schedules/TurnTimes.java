package org.tom4j.schedules;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Micros;

/** Lets db-scheduler write times as all of this database does, the same on both kinds of it. */
final class TurnTimes extends DefaultJdbcCustomization {
  TurnTimes() {
    super(true);
  }

  @Override
  public String getName() {
    return "tom4j";
  }

  @Override
  public String getQueryLimitPart(int limit) {
    return " limit " + limit;
  }

  @Override
  public void setInstant(PreparedStatement statement, int index, @Nullable Instant time)
      throws SQLException {
    if (time == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, Micros.of(time));
    }
  }

  @Override
  public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
    return Micros.atOrNull(row, column);
  }

  /** No turn has data; PostgreSQL does not take an untyped null for bytes. */
  @Override
  public void setTaskData(PreparedStatement statement, int index, byte @Nullable [] data)
      throws SQLException {
    statement.setBytes(index, data);
  }
}
