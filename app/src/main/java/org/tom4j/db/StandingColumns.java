package org.tom4j.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Standing;

/** What a message says of itself, in the columns {@code kind} and {@code reality}. */
public final class StandingColumns {
  private StandingColumns() {}

  /** The kind and what it is of; when it was sent, and its events, are not in these columns. */
  public static Standing read(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    String reality = row.getString("reality");
    return kind == null && reality == null
        ? Standing.NEWS
        : Standing.of(kind == null ? Standing.Kind.NEWS : Standing.Kind.valueOf(kind))
            .as(reality == null ? Standing.Reality.OBSERVED : Standing.Reality.valueOf(reality));
  }

  /** Null: news, as most are. */
  public static @Nullable String kind(Standing said) {
    return said.kind() == Standing.Kind.NEWS ? null : said.kind().name();
  }

  /** Null: observed, as most are. */
  public static @Nullable String reality(Standing said) {
    return said.reality() == Standing.Reality.OBSERVED ? null : said.reality().name();
  }
}
