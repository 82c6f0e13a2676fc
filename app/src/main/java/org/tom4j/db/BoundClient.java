package org.tom4j.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/** A client whose every parameter passes through {@link Bound}. */
record BoundClient(JdbcClient client) implements JdbcClient {
  @Override
  public StatementSpec sql(String sql) {
    return new BoundStatement(client.sql(sql));
  }

  private record BoundStatement(StatementSpec spec) implements StatementSpec {
    private static final String ONE_BY_ONE = "parameters are bound one by one, by param(…)";

    @Override
    public StatementSpec param(@Nullable Object value) {
      return new BoundStatement(spec.param(Bound.value(value)));
    }

    @Override
    public StatementSpec param(int index, @Nullable Object value) {
      return new BoundStatement(spec.param(index, Bound.value(value)));
    }

    @Override
    public StatementSpec param(int index, @Nullable Object value, int sqlType) {
      return new BoundStatement(spec.param(index, Bound.value(value), sqlType));
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value) {
      return new BoundStatement(spec.param(name, boundAll(value)));
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value, int sqlType) {
      return new BoundStatement(spec.param(name, Bound.value(value), sqlType));
    }

    /** A list is for {@code in (:ids)}. */
    private static @Nullable Object boundAll(@Nullable Object value) {
      return value instanceof Iterable<?> many ? boundList(many) : Bound.value(value);
    }

    private static List<@Nullable Object> boundList(Iterable<?> many) {
      List<@Nullable Object> bound = new ArrayList<>();
      many.forEach(one -> bound.add(Bound.value(one)));
      return bound;
    }

    @Override
    public StatementSpec params(@Nullable Object... values) {
      StatementSpec bound = this;
      for (Object value : values) {
        bound = bound.param(value);
      }
      return bound;
    }

    @Override
    public StatementSpec params(List<?> values) {
      return params(values.toArray());
    }

    @Override
    public StatementSpec params(Map<String, ?> values) {
      StatementSpec bound = this;
      for (Map.Entry<String, ?> entry : values.entrySet()) {
        bound = bound.param(entry.getKey(), entry.getValue());
      }
      return bound;
    }

    @Override
    public StatementSpec paramSource(Object source) {
      throw new UnsupportedOperationException(ONE_BY_ONE);
    }

    @Override
    public StatementSpec paramSource(SqlParameterSource source) {
      throw new UnsupportedOperationException(ONE_BY_ONE);
    }

    @Override
    public StatementSpec withFetchSize(int rows) {
      return new BoundStatement(spec.withFetchSize(rows));
    }

    @Override
    public StatementSpec withMaxRows(int rows) {
      return new BoundStatement(spec.withMaxRows(rows));
    }

    @Override
    public StatementSpec withQueryTimeout(int seconds) {
      return new BoundStatement(spec.withQueryTimeout(seconds));
    }

    @Override
    public ResultQuerySpec query() {
      return spec.query();
    }

    @Override
    public <T> MappedQuerySpec<@Nullable T> query(Class<T> type) {
      return spec.query(type);
    }

    @Override
    public <T extends @Nullable Object> MappedQuerySpec<T> query(RowMapper<T> mapper) {
      return spec.query(mapper);
    }

    @Override
    public void query(RowCallbackHandler handler) {
      spec.query(handler);
    }

    @Override
    public <T extends @Nullable Object> T query(ResultSetExtractor<T> extractor) {
      return spec.query(extractor);
    }

    @Override
    public int update() {
      return spec.update();
    }

    @Override
    public int update(KeyHolder keys) {
      return spec.update(keys);
    }

    @Override
    public int update(KeyHolder keys, String... columns) {
      return spec.update(keys, columns);
    }
  }
}
