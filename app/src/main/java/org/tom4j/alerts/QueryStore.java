package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.db.NameKey;
import org.tom4j.access.AuditStore;
import org.tom4j.access.GrantStore;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;

/** All SQL of saved queries. */
final class QueryStore {
  static final String KIND = "QUERY";

  private static final String COLUMNS =
      "q.id, q.name, q.broker, q.parameters, q.owner_id, q.permissions, q.version, q.created_us,"
          + " q.modified_us, q.last_run_us";

  private final Db db;
  private final AuditStore audit;
  private final GrantStore grants;
  private final InstantSource clock;

  QueryStore(Db db, AuditStore audit, GrantStore grants, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.grants = grants;
    this.clock = clock;
  }

  /**
   * The queries that the viewer may see, the newest first.
   *
   * @param text part of a name, any case; null or blank: all
   * @param broker exactly this broker's; null or blank: all
   */
  List<BrokerQuery> list(Viewer viewer, @Nullable String text, @Nullable String broker) {
    var visible = Visible.to(viewer, KIND, "q");
    var sql = new StringBuilder("select " + COLUMNS + " from broker_query q where " + visible.sql());
    List<Object> arguments = new ArrayList<>(visible.arguments());
    if (text != null && !text.isBlank()) {
      sql.append(" and q.name_key like ? escape '!'");
      arguments.add(NameKey.containing(text));
    }
    if (broker != null && !broker.isBlank()) {
      sql.append(" and q.broker = ?");
      arguments.add(broker);
    }
    sql.append(" order by q.id desc");
    return db.read(
        jdbc -> jdbc.sql(sql.toString()).params(arguments).query(QueryStore::listed).list());
  }

  Optional<BrokerQuery> find(Viewer viewer, long id) {
    return find(Visible.to(viewer, KIND, "q"), id);
  }

  /** The query, if the viewer may change it. */
  Optional<BrokerQuery> findChangeable(Viewer viewer, long id) {
    return find(Visible.changeableBy(viewer, KIND, "q"), id);
  }

  /** The query, if the viewer may delete it. */
  Optional<BrokerQuery> findDeletable(Viewer viewer, long id) {
    return find(Visible.deletableBy(viewer, KIND, "q"), id);
  }

  private Optional<BrokerQuery> find(Visible visible, long id) {
    List<Object> arguments = new ArrayList<>(visible.arguments());
    arguments.addFirst(id);
    return db.read(
        jdbc ->
            jdbc.sql("select " + COLUMNS + " from broker_query q where q.id = ? and " + visible.sql())
                .params(arguments)
                .query(QueryStore::query)
                .optional());
  }

  /** Stores a query that its maker and his groups may see and change. */
  long insert(Viewer maker, String name, String broker, String parameters) {
    long now = Micros.of(clock.instant());
    return db.write(
        jdbc -> {
          long id =
              jdbc.sql(
                  "insert into broker_query (name, name_key, broker, parameters, owner_id,"
                      + " permissions, version, created_us, modified_us)"
                      + " values (?, ?, ?, ?, ?, 'PRIVATE', 1, ?, ?) returning id")
                  .params(
                  name,
                  NameKey.fold(name),
                  broker,
                  parameters,
                  maker.personId(),
                  now,
                  now)
                  .query(Long.class)
                  .single();
          grants.grantToGroupsOf(maker, KIND, id);
          audit.add(maker, "CREATE", KIND, id, "saved the query '" + name + "' for " + broker);
          return id;
        });
  }

  /** False if somebody else has changed it since {@code version}. */
  boolean update(Viewer viewer, BrokerQuery query, long version, String name, String parameters) {
    return db.write(
        jdbc -> {
          int rows =
              jdbc.sql("update broker_query set name = ?, name_key = ?, parameters = ?,"
                      + " version = version + 1, modified_us = ? where id = ? and version = ?").params(name,
                  NameKey.fold(name),
                  parameters,
                  Micros.of(clock.instant()),
                  query.id(),
                  version).update();
          if (rows == 1) {
            audit.add(viewer, "UPDATE", KIND, query.id(), "changed the query '" + name + "'");
          }
          return rows == 1;
        });
  }

  void delete(Viewer viewer, BrokerQuery query) {
    db.write(
        jdbc -> {
          jdbc.sql("delete from broker_query where id = ?").params(query.id()).update();
          grants.forget(KIND, query.id());
          audit.add(
              viewer, "DELETE", KIND, query.id(), "deleted the query '" + query.name() + "'");
          return null;
        });
  }

  private static BrokerQuery query(ResultSet row, int index) throws SQLException {
    return new BrokerQuery(
        row.getLong("id"),
        row.getString("name"),
        row.getString("broker"),
        row.getString("parameters"),
        Columns.longOrNull(row, "owner_id"),
        row.getString("permissions"),
        row.getLong("version"),
        Micros.at(row, "created_us"),
        Micros.at(row, "modified_us"),
        Micros.atOrNull(row, "last_run_us"));
  }
}
