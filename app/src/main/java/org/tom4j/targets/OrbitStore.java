package org.tom4j.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
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

  static void write(JdbcClient client, long id, OrbitElements elements) {
    var sql = Sql.of("update target set scheme = ?", elements.scheme());
    for (OrbitElement element : OrbitElement.values()) {
      sql.add(", " + element.field() + " = ?", elements.get(element));
    }
    sql.add(" where id = ?", id).update(client);
  }
}
