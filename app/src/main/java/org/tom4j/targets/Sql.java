package org.tom4j.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tom4j.access.Visible;
import org.tom4j.db.Marks;

/** A statement that is put together from parts, each with its values. */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();

  static Sql of(String part, @Nullable Object... with) {
    return new Sql().add(part, with);
  }

  Sql add(String part, @Nullable Object... with) {
    text.append(part);
    Collections.addAll(values, with);
    return this;
  }

  Sql add(Sql other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  Sql add(Visible visible) {
    text.append(visible.sql());
    values.addAll(visible.arguments());
    return this;
  }

  /** {@code (?, ?, …)}; never empty. */
  Sql addList(Collection<?> list) {
    text.append('(').append(Marks.of(list.size())).append(')');
    values.addAll(list);
    return this;
  }

  <T> List<T> list(JdbcClient client, RowMapper<T> mapper) {
    return on(client).query(mapper).list();
  }

  void each(JdbcClient client, RowCallbackHandler handler) {
    on(client).query(handler);
  }

  /** How many rows were changed. */
  int update(JdbcClient client) {
    return on(client).update();
  }

  private StatementSpec on(JdbcClient client) {
    StatementSpec statement = client.sql(text.toString());
    for (@Nullable Object value : values) {
      statement = statement.param(value);
    }
    return statement;
  }
}
