package org.tom4j.targets;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;

/**
 * The SQL of the list. Nothing is counted; the next part begins after the last row of the one
 * before. Where a filter, or the viewer's rights, leave few targets, these are found first and
 * sorted; otherwise the list is walked in its order until a page is full. Either way a page costs
 * the same few milliseconds at any number of targets.
 */
final class TargetListStore {
  /** A page, and whether there is more. */
  record Part(List<Target> targets, boolean more) {}

  /** Sorting so many costs about as much as walking the list where more than these are wanted. */
  private static final int FEW = 5000;

  private static final int BATCH = 500;

  private final Db db;
  private final InstantSource clock;
  private final int few;
  private final int batch;

  TargetListStore(Db db, InstantSource clock) {
    this(db, clock, FEW, BATCH);
  }

  /**
   * @param few up to so many targets are found first and sorted
   * @param batch so many rows are read at a time where not all of them may be wanted
   */
  TargetListStore(Db db, InstantSource clock, int few, int batch) {
    this.db = db;
    this.clock = clock;
    this.few = few;
    this.batch = batch;
  }

  Part list(Viewer viewer, TargetSearch search, int size) {
    return db.read(client -> {
      @Nullable Sql few =
          new FewTargets(client, viewer, clock.instant(), this.few).of(search, size);
      boolean oneByOne = few == null && search.order() == TargetOrder.CREATED && !viewer.admin();
      List<Target> found =
          oneByOne
              ? walkVisible(client, viewer, search, size + 1)
              : walk(client, viewer, search, few, size + 1);
      boolean more = found.size() > size;
      return new Part(more ? List.copyOf(found.subList(0, size)) : found, more);
    });
  }

  /** Aliases by target. */
  Map<Long, List<String>> aliases(List<Target> targets) {
    Map<Long, List<String>> aliases = new HashMap<>();
    if (!targets.isEmpty()) {
      var sql =
          Sql.of("select target_id, name from target_name where main = false and target_id in ")
              .addList(targets.stream().map(Target::id).toList())
              .add(" order by target_id, id");
      db.read(client -> {
        sql.each(
            client,
            row -> {
              aliases
                  .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                  .add(row.getString(2));
            });
        return aliases;
      });
    }
    return aliases;
  }

  private List<Target> walk(
      JdbcClient client, Viewer viewer, TargetSearch search, @Nullable Sql few, int wanted) {
    List<Target> found = new ArrayList<>();
    @Nullable Long after = search.after();
    boolean absent = false;
    while (found.size() < wanted) {
      boolean positionless = absent;
      int limit = search.cone() == null ? wanted - found.size() : batch;
      List<Target> batch = batch(client, viewer, search, few, after, positionless, limit);
      batch.stream()
          .filter(target -> search.cone() == null || within(search.cone(), target))
          .limit(wanted - found.size())
          .forEach(found::add);
      if (batch.size() == limit) {
        after = batch.getLast().id();
      } else if (search.order().mayBeAbsent() && !absent && search.cone() == null) {
        absent = true;
        after = startOfAbsent(client, search.after());
      } else {
        break;
      }
    }
    return found;
  }

  /**
   * By number, many match but few of all may be seen: takes what the viewer may see, right by
   * right, and leaves out what does not match.
   */
  private List<Target> walkVisible(
      JdbcClient client, Viewer viewer, TargetSearch search, int wanted) {
    List<Target> found = new ArrayList<>();
    var all = new TargetSearch(search.order(), search.descending(), null, null, search.after());
    while (found.size() < wanted) {
      Sql next = VisibleTargets.next(viewer, all, batch);
      List<Target> rows = batch(client, viewer, all, next, all.after(), false, batch);
      matching(client, search, rows).stream().limit(wanted - found.size()).forEach(found::add);
      if (rows.size() < batch) {
        break;
      }
      all = all.after(rows.getLast().id());
    }
    return found;
  }

  private List<Target> matching(JdbcClient client, TargetSearch search, List<Target> batch) {
    List<Target> matching =
        batch.stream()
            .filter(target -> search.cone() == null || within(search.cone(), target))
            .toList();
    if (search.name() == null || matching.isEmpty()) {
      return matching;
    }
    Set<Long> named =
        new HashSet<>(
            Sql.of("select target_id from target_name where target_id in ")
                .addList(matching.stream().map(Target::id).toList())
                .add(" and name_key like ? escape '!'", NameKey.containing(search.name()))
                .list(client, Columns.NUMBER));
    return matching.stream().filter(target -> named.contains(target.id())).toList();
  }

  private List<Target> batch(
      JdbcClient client,
      Viewer viewer,
      TargetSearch search,
      @Nullable Sql few,
      @Nullable Long after,
      boolean absent,
      int limit) {
    TargetOrder order = search.order();
    var sql = Sql.of("select " + TargetRow.COLUMNS + " from ");
    if (few != null) {
      sql.add("(select distinct id from (").add(few).add(") f) c cross join target t");
      sql.add(" cross join target_name n where t.id = c.id and n.target_id = t.id");
    } else if (order == TargetOrder.NAME) {
      sql.add("target_name n cross join target t where t.id = n.target_id");
    } else {
      sql.add("target t cross join target_name n where n.target_id = t.id");
    }
    sql.add(" and n.main = true");
    sql.add(" and ").add(Visible.to(viewer, TargetStore.KIND, "t"));
    if (search.name() != null) {
      sql.add(
          " and exists (select 1 from target_name x where x.target_id = t.id"
              + " and x.name_key like ? escape '!')",
          NameKey.containing(search.name()));
    }
    if (order.mayBeAbsent()) {
      sql.add(" and " + order.column() + (absent ? " is null" : " is not null"));
    }
    if (after != null) {
      addAfter(sql, search, after, absent);
    }
    String way = search.descending() ? " desc" : "";
    sql.add(" order by ");
    if (order != TargetOrder.CREATED && !absent) {
      sql.add(order.column() + way + ", ");
    }
    sql.add("t.id" + way + " limit ?", limit);
    return sql.list(client, TargetRow::read);
  }

  private static void addAfter(Sql sql, TargetSearch search, long after, boolean absent) {
    String than = search.descending() ? " < " : " > ";
    if (search.order() == TargetOrder.CREATED || absent) {
      sql.add(" and t.id" + than + "?", after);
    } else if (search.order() == TargetOrder.NAME) {
      sql.add(
          " and n.name_key"
              + than
              + "(select y.name_key from target_name y where y.target_id = ? and y.main = true)",
          after);
    } else {
      String column = search.order().column();
      sql.add(
          " and ("
              + column
              + ", t.id)"
              + than
              + "(select "
              + column.replace("t.", "y.")
              + ", y.id from target y where y.id = ?)",
          after);
    }
  }

  /**
   * Where a page begins among targets without a position: after the one asked for, if it has none.
   */
  private static @Nullable Long startOfAbsent(JdbcClient client, @Nullable Long after) {
    if (after == null) {
      return null;
    }
    return client
        .sql("select id from target where id = ? and ra is null")
        .param(after)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  private boolean within(Cone cone, Target target) {
    SkyPosition there = target.positionAt(clock.instant());
    return there != null && there.separationTo(cone.center()).degrees() <= cone.radius().degrees();
  }
}
