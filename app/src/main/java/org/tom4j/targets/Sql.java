package org.tom4j.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement that is put together from parts, each with its arguments. */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> arguments = new ArrayList<>();

  static Sql of(String part, @Nullable Object... with) {
    return new Sql().add(part, with);
  }

  Sql add(String part, @Nullable Object... with) {
    text.append(part);
    Collections.addAll(arguments, with);
    return this;
  }

  Sql add(Sql other) {
    text.append(other.text);
    arguments.addAll(other.arguments);
    return this;
  }

  Sql addAll(String part, Collection<?> with) {
    text.append(part);
    arguments.addAll(with);
    return this;
  }

  /** {@code (?, ?, …)}; never empty. */
  Sql addList(Collection<?> values) {
    text.append('(').append(String.join(", ", Collections.nCopies(values.size(), "?"))).append(')');
    arguments.addAll(values);
    return this;
  }

  <T> List<T> list(JdbcClient client, RowMapper<T> mapper) {
    return on(client).query(mapper).list();
  }

  void each(JdbcClient client, RowCallbackHandler handler) {
    on(client).query(handler);
  }

  private JdbcClient.StatementSpec on(JdbcClient client) {
    return client.sql(text.toString()).params(arguments.toArray());
  }
}
