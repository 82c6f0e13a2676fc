package org.tom4j.filtering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;
import org.tom4j.db.Micros;

/** All SQL of filters and their versions. Who may see a query's is for the caller to know. */
final class FilterStore {
  private static final String SELECT =
      "select f.id, f.query_id, f.version, f.words, f.set_us, p.name as person from alert_filter f"
          + " left join person p on p.id = f.person_id ";

  private final Db db;
  private final AuditStore audit;
  private final InstantSource clock;

  FilterStore(Db db, AuditStore audit, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  /** The filter that a query has now. */
  Optional<SetFilter> current(long query) {
    return db.read(jdbc -> current(jdbc, query));
  }

  private static Optional<SetFilter> current(JdbcClient jdbc, long query) {
    return jdbc.sql(SELECT + "join broker_query q on q.filter_id = f.id where q.id = ?")
        .param(query)
        .query(FilterStore::filter)
        .optional();
  }

  Optional<SetFilter> find(long id) {
    return db.read(jdbc ->
        jdbc.sql(SELECT + "where f.id = ?").param(id).query(FilterStore::filter).optional());
  }

  /** A query's versions, the latest first; those beyond some hundred are not told. */
  List<SetFilter> versions(long query, int atMost) {
    return db.read(jdbc ->
        jdbc.sql(SELECT + "where f.query_id = ? order by f.version desc limit ?")
            .params(query, atMost)
            .query(FilterStore::filter)
            .list());
  }

  /**
   * Makes a text the query's filter: a new version, unless it is that already.
   *
   * @param seen the version that was changed, 0 for none; null: whatever there is
   * @return empty if somebody else has set another one since
   */
  Optional<SetFilter> set(Viewer by, long query, String text, @Nullable Integer seen) {
    return db.write(jdbc -> {
      lock(jdbc, query);
      Optional<SetFilter> now = current(jdbc, query);
      if (seen != null && !seen.equals(now.map(SetFilter::version).orElse(0))) {
        return Optional.empty();
      }
      if (now.isPresent() && now.get().text().equals(text)) {
        return now;
      }
      long id =
          jdbc.sql(
                  "insert into alert_filter (query_id, version, words, person_id, set_us)"
                      + " select cast(? as bigint), coalesce(max(version), 0) + 1, cast(? as text),"
                      + " cast(? as bigint), cast(? as bigint) from alert_filter where query_id = ?"
                      + " returning id")
              .param(query)
              .param(text)
              .param(by.personId())
              .param(Micros.of(clock.instant()))
              .param(query)
              .query(Columns.NUMBER)
              .single();
      jdbc.sql("update broker_query set filter_id = ? where id = ?").params(id, query).update();
      audit.add(by, "UPDATE", "QUERY", query, "set the query's filter: " + text);
      return current(jdbc, query);
    });
  }

  /** The filters that queries have now, by the query's number. */
  Map<Long, SetFilter> currents(List<Long> queries) {
    Map<Long, SetFilter> filters = new HashMap<>();
    if (!queries.isEmpty()) {
      db.read(jdbc ->
              jdbc.sql(
                      SELECT
                          + "join broker_query q on q.filter_id = f.id where q.id in ("
                          + Marks.of(queries.size())
                          + ")")
                  .params(queries)
                  .query(FilterStore::filter)
                  .list())
          .forEach(filter -> filters.put(Objects.requireNonNull(filter.queryId()), filter));
    }
    return filters;
  }

  /** By which versions runs that the viewer may see have kept an alert: by the query's number. */
  Map<Long, List<Integer>> keptBy(Viewer viewer, long alert) {
    var visible = Visible.to(viewer, "RUN", "r");
    List<Object> arguments = new ArrayList<>(List.of(alert));
    arguments.addAll(visible.arguments());
    Map<Long, List<Integer>> versions = new HashMap<>();
    db.read(jdbc ->
        jdbc.sql(
                "select distinct f.query_id, f.version from run_alert ra"
                    + " join query_run r on r.id = ra.run_id"
                    + " join alert_filter f on f.id = ra.filter_id"
                    + " where ra.alert_id = ? and f.query_id is not null and "
                    + visible.sql()
                    + " order by f.query_id, f.version")
            .params(arguments)
            .query((row, n) ->
                versions.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getInt(2)))
            .list());
    return versions;
  }

  /** From now on the query keeps all; false if it did before. Its versions stay. */
  boolean remove(Viewer by, long query) {
    return db.write(jdbc -> {
      boolean was =
          jdbc.sql(
                      "update broker_query set filter_id = null"
                          + " where id = ? and filter_id is not null")
                  .param(query)
                  .update()
              == 1;
      if (was) {
        audit.add(by, "UPDATE", "QUERY", query, "took the query's filter away");
      }
      return was;
    });
  }

  /** Two who set a filter at once wait for each other at the query's row. */
  private static void lock(JdbcClient jdbc, long query) {
    jdbc.sql("update broker_query set filter_id = filter_id where id = ?").param(query).update();
  }

  private static SetFilter filter(ResultSet row, int index) throws SQLException {
    return new SetFilter(
        row.getLong("id"),
        Columns.longOrNull(row, "query_id"),
        row.getInt("version"),
        Columns.text(row, "words"),
        row.getString("person"),
        Micros.at(row, "set_us"));
  }
}
