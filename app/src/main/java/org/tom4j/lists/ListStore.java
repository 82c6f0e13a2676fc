package org.tom4j.lists;

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

/** The SQL of lists of targets themselves; what is on them is {@link ListEntryStore}'s. */
final class ListStore {
  private final Db db;
  private final AuditStore audit;
  private final GrantStore grants;
  private final InstantSource clock;

  ListStore(Db db, AuditStore audit, GrantStore grants, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.grants = grants;
    this.clock = clock;
  }

  /** How many lists the viewer may see. */
  long count(Viewer viewer) {
    Visible visible = Visible.to(viewer, TargetList.KIND, "l");
    return db.read(client ->
        client
            .sql("select count(*) from target_list l where " + visible.sql())
            .params(visible.arguments())
            .query(Columns.NUMBER)
            .single());
  }

  /** Some of the lists that the viewer may see, by name. */
  List<TargetList> byName(Viewer viewer, long offset, int limit) {
    return read(viewer, " order by l.name, l.id limit ? offset ?", List.of(limit, offset));
  }

  /** Some of the lists that the viewer may see, the newest first: those older than a number. */
  List<TargetList> newest(Viewer viewer, long before, int limit) {
    return read(viewer, " and l.id < ? order by l.id desc limit ?", List.of(before, limit));
  }

  /** The list, if the viewer may see it. */
  Optional<TargetList> find(Viewer viewer, long id) {
    return read(viewer, " and l.id = ?", List.of(id)).stream().findFirst();
  }

  /** The lists of that very name that the viewer may see, the oldest first. */
  List<TargetList> called(Viewer viewer, String name) {
    return read(viewer, " and l.name = ? order by l.id", List.of(name));
  }

  private List<TargetList> read(Viewer viewer, String more, List<Object> with) {
    var changeable = Visible.changeableBy(viewer, TargetList.KIND, "l");
    var deletable = Visible.deletableBy(viewer, TargetList.KIND, "l");
    var targets = Visible.to(viewer, "TARGET", "t");
    var visible = Visible.to(viewer, TargetList.KIND, "l");
    String sql =
        "select l.id, l.name, l.owner_id, l.permissions, l.version, l.created_us, l.modified_us,"
            + " p.name as owner_name, case when "
            + changeable.sql()
            + " then 1 else 0 end as may_change, case when "
            + deletable.sql()
            + " then 1 else 0 end as may_delete, (select count(*) from target_list_entry e"
            + " join target t on t.id = e.target_id where e.list_id = l.id and "
            + targets.sql()
            + ") as targets from target_list l left join person p on p.id = l.owner_id where "
            + visible.sql()
            + more;
    List<Object> arguments = new ArrayList<>(changeable.arguments());
    arguments.addAll(deletable.arguments());
    arguments.addAll(targets.arguments());
    arguments.addAll(visible.arguments());
    arguments.addAll(with);
    return db.read(client -> client.sql(sql).params(arguments).query(ListStore::list).list());
  }

  private static TargetList list(ResultSet row, int index) throws SQLException {
    return new TargetList(
        row.getLong("id"),
        Columns.text(row, "name"),
        Columns.longOrNull(row, "owner_id"),
        row.getString("owner_name"),
        Columns.one(Permissions.class, row, "permissions"),
        row.getLong("version"),
        Micros.at(row, "created_us"),
        Micros.at(row, "modified_us"),
        row.getLong("targets"),
        row.getInt("may_change") == 1,
        row.getInt("may_delete") == 1);
  }

  /**
   * Makes a list of its maker's.
   *
   * @return its number; empty if the maker has one of this name
   */
  Optional<Long> insert(Viewer maker, String name, Rights rights) {
    return db.write(client -> {
      if (own(client, maker.personId(), name).isPresent()) {
        return Optional.empty();
      }
      long now = Micros.of(clock.instant());
      long id =
          client
              .sql(
                  "insert into target_list (name, owner_id, permissions, version, created_us,"
                      + " modified_us) values (?, cast(? as bigint), ?, 1, ?, ?) returning id")
              .param(name)
              .param(maker.personId())
              .param(rights.permissions() == null ? Permissions.PRIVATE : rights.permissions())
              .param(now)
              .param(now)
              .query(Columns.NUMBER)
              .single();
      if (rights.groups() == null) {
        grants.grantToGroupsOf(maker, TargetList.KIND, id);
      } else {
        grants.setGroups(TargetList.KIND, id, List.of(), rights.groups());
      }
      audit.add(maker, "CREATE", TargetList.KIND, id, "made the list of targets '" + name + "'");
      return Optional.of(id);
    });
  }

  /** The list of this name that is the viewer's own. */
  Optional<Long> own(Viewer viewer, String name) {
    return db.read(client -> own(client, viewer.personId(), name));
  }

  private static Optional<Long> own(JdbcClient client, @Nullable Long owner, String name) {
    String sql = "select id from target_list where name = ? and owner_id ";
    return (owner == null
            ? client.sql(sql + "is null").param(name)
            : client.sql(sql + "= ?").param(name).param(owner))
        .query(Columns.NUMBER).list().stream().findFirst();
  }

  /** What came of a change. */
  enum Changed {
    DONE,
    /** Somebody else has changed it since, or it is gone. */
    STALE,
    /** Its owner has another list of this name. */
    TAKEN
  }

  /** Gives a list another name, and others who may see it as far as that is said. */
  Changed update(Viewer viewer, TargetList list, long version, String name, Rights rights) {
    return db.write(client -> {
      if (own(client, list.ownerId(), name).filter(other -> other != list.id()).isPresent()) {
        return Changed.TAKEN;
      }
      Permissions permissions =
          rights.permissions() == null ? list.permissions() : rights.permissions();
      int rows =
          client
              .sql(
                  "update target_list set name = ?, permissions = ?, version = version + 1,"
                      + " modified_us = ? where id = ? and version = ?")
              .params(name, permissions, Micros.of(clock.instant()), list.id(), version)
              .update();
      if (rows == 0) {
        return Changed.STALE;
      }
      if (!name.equals(list.name())) {
        tell(viewer, list, "renamed the list of targets '" + list.name() + "' to '" + name + "'");
      }
      share(viewer, list, name, permissions, rights);
      return Changed.DONE;
    });
  }

  private void share(
      Viewer viewer, TargetList list, String name, Permissions permissions, Rights rights) {
    if (rights.equals(Rights.UNSAID)) {
      return;
    }
    String before = WhoSees.words(list.permissions(), grants.groupsOf(TargetList.KIND, list.id()));
    if (rights.groups() != null) {
      grants.setGroups(
          TargetList.KIND, list.id(), grants.groupsFor(viewer).keySet(), rights.groups());
    }
    String now = WhoSees.words(permissions, grants.groupsOf(TargetList.KIND, list.id()));
    if (!now.equals(before)) {
      tell(viewer, list, "shared the list of targets '" + name + "': " + now);
    }
  }

  private void tell(Viewer viewer, TargetList list, String words) {
    audit.add(viewer, "UPDATE", TargetList.KIND, list.id(), words);
  }

  /** Deletes a list; its targets stay. */
  void delete(Viewer viewer, TargetList list) {
    db.write(client -> {
      int rows = client.sql("delete from target_list where id = ?").param(list.id()).update();
      if (rows > 0) {
        grants.forget(TargetList.KIND, list.id());
        audit.add(
            viewer,
            "DELETE",
            TargetList.KIND,
            list.id(),
            "deleted the list of targets '" + list.name() + "'");
      }
      return rows;
    });
  }
}
