package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.GrantStore;
import org.tom4j.access.Permissions;
import org.tom4j.access.Rights;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.access.WhoSees;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.db.NameKey;

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
  List<Listed> list(Viewer viewer, @Nullable String text, @Nullable String broker) {
    var more = new StringBuilder();
    List<Object> arguments = new ArrayList<>();
    if (text != null && !text.isBlank()) {
      more.append(" and q.name_key like ? escape '!'");
      arguments.add(NameKey.containing(text));
    }
    if (broker != null && !broker.isBlank()) {
      more.append(" and q.broker = ?");
      arguments.add(broker);
    }
    return listed(viewer, more + " order by q.id desc", arguments);
  }

  /** The query with what the viewer may do with it, if he may see it. */
  Optional<Listed> findListed(Viewer viewer, long id) {
    return listed(viewer, " and q.id = ?", List.of(id)).stream().findFirst();
  }

  private List<Listed> listed(Viewer viewer, String more, List<Object> with) {
    var changeable = Visible.changeableBy(viewer, KIND, "q");
    var deletable = Visible.deletableBy(viewer, KIND, "q");
    var visible = Visible.to(viewer, KIND, "q");
    String sql =
        "select "
            + COLUMNS
            + ", p.name as owner_name, case when "
            + changeable.sql()
            + " then 1 else 0 end as may_change, case when "
            + deletable.sql()
            + " then 1 else 0 end as may_delete"
            + " from broker_query q left join person p on p.id = q.owner_id where "
            + visible.sql()
            + more;
    List<Object> arguments = new ArrayList<>(changeable.arguments());
    arguments.addAll(deletable.arguments());
    arguments.addAll(visible.arguments());
    arguments.addAll(with);
    return db.read(jdbc -> jdbc.sql(sql).params(arguments).query(QueryStore::listed).list());
  }

  /** The brokers that the viewer has queries for, by name. */
  List<String> brokers(Viewer viewer) {
    var visible = Visible.to(viewer, KIND, "q");
    return db.read(jdbc ->
        jdbc.sql(
                "select distinct q.broker from broker_query q where "
                    + visible.sql()
                    + " order by q.broker")
            .params(visible.arguments())
            .query(String.class)
            .list());
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
    return db.read(jdbc ->
        jdbc.sql("select " + COLUMNS + " from broker_query q where q.id = ? and " + visible.sql())
            .params(arguments)
            .query(QueryStore::query)
            .optional());
  }

  /** Stores a query of its maker's. */
  long insert(Viewer maker, String name, String broker, String parameters, Rights rights) {
    long now = Micros.of(clock.instant());
    return db.write(jdbc -> {
      long id =
          jdbc.sql(
                  "insert into broker_query (name, name_key, broker, parameters, owner_id,"
                      + " permissions, version, created_us, modified_us)"
                      + " values (?, ?, ?, ?, ?, ?, 1, ?, ?) returning id")
              .params(
                  Arguments.of(
                      name,
                      NameKey.fold(name),
                      broker,
                      parameters,
                      maker.personId(),
                      rights.permissions() == null ? Permissions.PRIVATE : rights.permissions(),
                      now,
                      now))
              .query(Long.class)
              .single();
      if (rights.groups() == null) {
        grants.grantToGroupsOf(maker, KIND, id);
      } else {
        grants.setGroups(KIND, id, List.of(), rights.groups());
      }
      audit.add(maker, "CREATE", KIND, id, "saved the query '" + name + "' for " + broker);
      return id;
    });
  }

  /** False if somebody else has changed it, or who may see it, since {@code version}. */
  boolean update(
      Viewer viewer,
      BrokerQuery query,
      long version,
      String name,
      String parameters,
      Rights rights) {
    return db.write(jdbc -> {
      int rows =
          jdbc.sql(
                  "update broker_query set name = ?, name_key = ?, parameters = ?,"
                      + " version = version + 1, modified_us = ? where id = ? and version = ?")
              .params(
                  name,
                  NameKey.fold(name),
                  parameters,
                  Micros.of(clock.instant()),
                  query.id(),
                  version)
              .update();
      if (rows == 1) {
        audit.add(viewer, "UPDATE", KIND, query.id(), "changed the query '" + name + "'");
        share(jdbc, viewer, query, rights);
      }
      return rows == 1;
    });
  }

  /** The same of its rights alone. */
  boolean share(Viewer viewer, BrokerQuery query, long version, Rights rights) {
    return db.write(jdbc -> {
      int rows =
          jdbc.sql(
                  "update broker_query set version = version + 1, modified_us = ?"
                      + " where id = ? and version = ?")
              .params(Micros.of(clock.instant()), query.id(), version)
              .update();
      if (rows == 1) {
        share(jdbc, viewer, query, rights);
      }
      return rows == 1;
    });
  }

  private void share(JdbcClient jdbc, Viewer viewer, BrokerQuery query, Rights rights) {
    if (rights.equals(Rights.UNSAID)) {
      return;
    }
    if (rights.permissions() != null) {
      jdbc.sql("update broker_query set permissions = ? where id = ?")
          .params(rights.permissions(), query.id())
          .update();
    }
    if (rights.groups() != null) {
      grants.setGroups(KIND, query.id(), grants.groupsFor(viewer).keySet(), rights.groups());
    }
    Permissions permissions =
        rights.permissions() == null
            ? Permissions.valueOf(query.permissions())
            : rights.permissions();
    audit.add(
        viewer,
        "UPDATE",
        KIND,
        query.id(),
        "shared the query '"
            + query.name()
            + "': "
            + WhoSees.words(permissions, grants.groupsOf(KIND, query.id())));
  }

  void delete(Viewer viewer, BrokerQuery query) {
    db.write(jdbc -> {
      jdbc.sql("delete from broker_query where id = ?").params(query.id()).update();
      grants.forget(KIND, query.id());
      audit.add(viewer, "DELETE", KIND, query.id(), "deleted the query '" + query.name() + "'");
      return null;
    });
  }

  /**
   * A query, and what the viewer may do with it.
   *
   * @param owner whose it is; null: nobody's, or of somebody who is gone
   */
  record Listed(BrokerQuery query, @Nullable String owner, boolean mayChange, boolean mayDelete) {}

  private static Listed listed(ResultSet row, int index) throws SQLException {
    return new Listed(
        query(row, index),
        row.getString("owner_name"),
        row.getInt("may_change") == 1,
        row.getInt("may_delete") == 1);
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
