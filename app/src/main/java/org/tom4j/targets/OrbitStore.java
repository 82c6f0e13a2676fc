package org.tom4j.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.db.Columns;

/** The columns of the target table that tell how it moves. */
final class OrbitStore {
  /** Of target {@code t}. */
  static final String COLUMNS =
      Arrays.stream(OrbitElement.values())
          .map(element -> "t." + element.field())
          .collect(Collectors.joining(", ", "t.scheme, ", ""));

  private OrbitStore() {}

  static OrbitElements read(ResultSet row) throws SQLException {
    @Nullable String scheme = row.getString("scheme");
    Map<OrbitElement, Double> values = new EnumMap<>(OrbitElement.class);
    for (OrbitElement element : OrbitElement.values()) {
      @Nullable Double value = Columns.doubleOrNull(row, element.field());
      if (value != null) {
        values.put(element, value);
      }
    }
    return scheme == null && values.isEmpty()
        ? OrbitElements.NONE
        : new OrbitElements(scheme == null ? null : OrbitScheme.valueOf(scheme), values);
  }

  /** Each column with its value. */
  static Map<String, @Nullable Object> columns(OrbitElements elements) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("scheme", elements.scheme());
    for (OrbitElement element : OrbitElement.values()) {
      columns.put(element.field(), elements.get(element));
    }
    return columns;
  }

  /** Changes those of a target. */
  static void write(JdbcClient client, long id, OrbitElements elements) {
    var sql = Sql.of("update target set ");
    String between = "";
    for (Map.Entry<String, @Nullable Object> column : columns(elements).entrySet()) {
      sql.add(between + column.getKey() + " = ?", column.getValue());
      between = ", ";
    }
    sql.add(" where id = ?", id).update(client);
  }
}
