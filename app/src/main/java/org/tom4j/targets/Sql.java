package org.tom4j.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tom4j.access.Visible;

/**
 * A statement that is put together from parts. A part has a {@code ?} for each of its values; they
 * get names in the end, because the condition of a right brings named ones.
 */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<@Nullable Object> values = new ArrayList<>();
  private final Map<String, Object> named = new HashMap<>();

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
    named.putAll(other.named);
    return this;
  }

  Sql add(Visible visible) {
    text.append(visible.sql());
    named.putAll(visible.parameters());
    return this;
  }

  /** {@code (?, ?, …)}; never empty. */
  Sql addList(Collection<?> list) {
    text.append('(').append(String.join(", ", Collections.nCopies(list.size(), "?"))).append(')');
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
    var renamed = new StringBuilder(text.length() + 2 * values.size());
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '?') {
        renamed.append(":v").append(count++);
      } else {
        renamed.append(text.charAt(i));
      }
    }
    if (count != values.size()) {
      throw new IllegalStateException(count + " places for " + values.size() + " values: " + text);
    }
    StatementSpec statement = client.sql(renamed.toString()).params(named);
    for (int i = 0; i < count; i++) {
      statement = statement.param("v" + i, values.get(i));
    }
    return statement;
  }
}
