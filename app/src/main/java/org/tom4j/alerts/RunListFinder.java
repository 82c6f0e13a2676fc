package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;

/** Lists of runs, the latest first. */
final class RunListFinder {
  private final Db db;

  RunListFinder(Db db) {
    this.db = db;
  }

  /**
   * Which runs; a null wants all.
   *
   * @param query of this saved query
   * @param name part of the name that they had, any case
   * @param before only those with a smaller number
   */
  record Wanted(
      @Nullable Long query,
      @Nullable String name,
      @Nullable String broker,
      @Nullable RunState state,
      @Nullable Long before) {}

  List<QueryRun> list(Viewer viewer, Wanted wanted, int atMost) {
    var visible = Visible.to(viewer, RunStore.KIND, "r");
    var where = new StringBuilder("where " + visible.sql());
    List<Object> arguments = new ArrayList<>(visible.arguments());
    if (wanted.query() != null) {
      where.append(" and r.query_id = ?");
      arguments.add(wanted.query());
    }
    if (wanted.name() != null) {
      where.append(" and r.name_key like ? escape '!'");
      arguments.add(NameKey.containing(wanted.name()));
    }
    if (wanted.broker() != null) {
      where.append(" and r.broker = ?");
      arguments.add(wanted.broker());
    }
    if (wanted.state() != null) {
      where.append(" and r.state = ?");
      arguments.add(wanted.state().word());
    }
    if (wanted.before() != null) {
      where.append(" and r.id < ?");
      arguments.add(wanted.before());
    }
    arguments.add(atMost);
    return db.read(jdbc ->
        jdbc.sql(RunStore.SELECT + where + " order by r.id desc limit ?")
            .params(arguments)
            .query(RunStore::run)
            .list());
  }

  /** The brokers that there are runs of, by name: each costs one look into an index. */
  List<String> brokers() {
    return db.read(jdbc ->
        jdbc.sql(
                "with recursive known (broker) as (select min(broker) from query_run union all"
                    + " select (select min(r.broker) from query_run r where r.broker > known.broker)"
                    + " from known where known.broker is not null)"
                    + " select broker from known where broker is not null")
            .query(Columns.TEXT)
            .list());
  }
}
